package br.com.elo.api;

import br.com.elo.api.token.Token;
import br.com.elo.api.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WarningsTest {
    private static final String STRONG = "0123456789abcdef0123456789abcdef";
    private static final Tokens GOOD = new Tokens(Optional.of(Token.of(STRONG)), Optional.empty());

    @Test
    void aGoodStartHasNone() {
        assertEquals(List.of(), names(GOOD, Map.of("ELO_PASS", STRONG, "PATH", "/bin", "ELO", "x"), "-Xmx30m", "-Xss1m"));
    }

    @Test
    void aLockedServiceHasOne() {
        assertEquals(List.of("locked"), names(new Tokens(Optional.empty(), Optional.empty()), Map.of()));
    }

    @Test
    void eachWeakTokenHasOne() {
        Tokens weak = new Tokens(Optional.of(Token.of("s3cret42")), Optional.of(Token.of("s3cret43")));

        assertEquals(List.of("weak_token ELO_PASS", "weak_token ELO_PASS_PREVIOUS"), names(weak, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "'%s'"})
    void quotationMarksAroundAValueAreNamed(String quoted) {
        assertEquals(List.of("quoted_value ELO_PASS"), names(GOOD, Map.of("ELO_PASS", quoted.formatted(STRONG))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s", "%s'", "\"%s'", "a\"%s\"", "%s"})
    void otherQuotationMarksAreNoneOfOurBusiness(String odd) {
        assertEquals(List.of(), names(GOOD, Map.of("ELO_PASS", odd.formatted(STRONG))));
    }

    /** What a namespace with the services elo, elo-api and other puts into each container. */
    @Test
    void variablesOfKubernetesServicesAreNoMisspeltOnes() {
        Map<String, String> environment = new HashMap<>();
        for (String service : List.of("ELO", "ELO_API", "OTHER")) {
            for (String name : List.of("SERVICE_HOST", "SERVICE_PORT", "SERVICE_PORT_HTTP", "PORT", "PORT_80_TCP",
                    "PORT_80_TCP_PROTO", "PORT_80_TCP_PORT", "PORT_80_TCP_ADDR")) {
                environment.put(service + "_" + name, "x");
            }
        }
        assertEquals(List.of(), names(GOOD, environment));
        environment.remove("ELO_SERVICE_HOST");
        environment.remove("ELO_API_SERVICE_HOST");
        assertEquals(14, names(GOOD, environment).size());
        assertEquals(List.of("unknown_variable ELO_PAS"), names(GOOD, Map.of("ELO_PAS", "x", "ELO_API_SERVICE_HOST", "x")));
    }

    @Test
    void longNamesAreCutAndManyAreNotAllTold() {
        assertEquals(List.of("unknown_variable ELO_" + "x".repeat(96)), names(GOOD, Map.of("ELO_" + "x".repeat(100_000), "")));
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            many.put("ELO_" + i, "");
        }
        assertEquals(20, names(GOOD, many).size());
    }

    @Test
    void noValueIsTold() {
        String value = "a-value-that-is-nobodys-business";
        Map<String, String> environment = Map.of("ELO_PASS", '"' + value + '"', "ELO_PAS", value, "elo_pass", value);
        List<String> texts = new Warnings(GOOD, environment, List.of("-Xmx1m", "-Xmx2m")).events()
                .map(event -> event.fields().toString()).toList();

        assertEquals(4, texts.size());
        assertTrue(texts.stream().noneMatch(text -> text.contains(value)), texts.toString());
    }

    @ParameterizedTest
    @CsvSource({"-Xmx64m,-Xmx30m,1", "-Xmx30m,-Xmx30m,0", "-Xms8m,-Xmx30m,0"})
    void aHeapSizeThatLostIsTold(String first, String second, int warnings) {
        assertEquals(warnings, names(GOOD, Map.of(), first, second).size());
    }

    private static List<String> names(Tokens tokens, Map<String, String> environment, String... options) {
        return new Warnings(tokens, environment, List.of(options)).events()
                .map(event -> (event.name() + " " + event.fields().getOrDefault("variable", "")).strip())
                .toList();
    }
}
