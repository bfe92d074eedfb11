package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Guide;
import br.com.elo.project.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WafTest {
    private static final ConfigFile FILE = ConfigFile.named("waf.config");
    private static final Node RULES = FILE.properties("WebAcl").at("Rules");
    private static final Node WITHOUT_TOKEN = RULES.at(0, "Statement", "RateBasedStatement");
    private static final Node SCHEME = WITHOUT_TOKEN.at("ScopeDownStatement", "NotStatement", "Statement",
            "ByteMatchStatement");

    @Test
    void theSchemeIsTheOneTheServiceAsksForInWhateverCase() {
        String searched = SCHEME.at("SearchString").text();
        assertEquals(challenge().toLowerCase(Locale.ROOT) + " ", searched);
        assertEquals(List.of(Map.of("Priority", 0, "Type", "LOWERCASE")), SCHEME.at("TextTransformations").value());
        assertEquals("STARTS_WITH", SCHEME.at("PositionalConstraint").text());
        assertEquals("authorization", SCHEME.at("FieldToMatch", "SingleHeader", "Name").text());
    }

    @Test
    void noSampleShowsAToken() {
        assertEquals(List.of(), sampling(FILE.resources()).filter(value -> !value.equals(false)).toList());
        assertEquals(3, sampling(FILE.resources()).count(), "sampling is on where nothing is said");
    }

    @Test
    void whoCallsWithATokenMayCallMoreOften() {
        assertTrue(WITHOUT_TOKEN.at("Limit").number()
                < RULES.at(1, "Statement", "RateBasedStatement", "Limit").number());
    }

    /** The scheme of the answer 401 in the guide, which GuideLogTest compares with the service's. */
    private static String challenge() {
        return Guide.text().lines()
                .filter(line -> line.startsWith("WWW-Authenticate: "))
                .map(line -> line.split(" ")[1])
                .findFirst().orElseThrow();
    }

    private static Stream<Object> sampling(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.entrySet().stream().flatMap(entry ->
                    "SampledRequestsEnabled".equals(entry.getKey())
                            ? Stream.of(entry.getValue()) : sampling(entry.getValue()));
            case List<?> list -> list.stream().flatMap(WafTest::sampling);
            default -> Stream.of();
        };
    }
}
