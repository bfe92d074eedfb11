package br.com.elo.beanstalk;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.api.connection.Limits;
import br.com.elo.project.ConfigFile;
import br.com.elo.project.Project;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** nginx refuses what the service refuses, and outlasts the load balancer. */
class NginxTest {
    private static final int KIBIBYTE = 1024;
    private static final Limits LIMITS = Limits.ofThisProcess();
    private static final Map<String, String> DIRECTIVES = directives("elo-api.conf");
    private static final Map<String, String> OF_THE_SERVER = directives("elasticbeanstalk/elo-api.conf");

    @Test
    void whatTheServiceTakesIsNotRefusedHoweverTheHeadersFallIntoTheBuffers() {
        String[] words = DIRECTIVES.get("large_client_header_buffers").split(" ");
        int buffers = Integer.parseInt(words[0]);
        int size = kibibytes(words[1]);
        assertTrue(size >= Limits.REQUEST_LINE_BYTES, "the request line has to fit into one buffer");
        assertTrue(buffers * size >= Limits.REQUEST_LINE_BYTES + Limits.HEADERS_BYTES);
        // A header that does not fit begins the next buffer: only two neighbours are sure to hold one buffer's worth.
        assertTrue((buffers - 1) / 2 * size >= Limits.HEADERS_BYTES);
    }

    @Test
    void aHeaderBlockMayTakeAsLongToArriveAsAtTheServiceAndABodyMayPauseNoLonger() {
        assertEquals(LIMITS.requestTimeout(), seconds("client_header_timeout"));
        assertEquals(LIMITS.requestTimeout(), seconds("client_body_timeout"));
    }

    @Test
    void nothingElseIsSet() {
        assertEquals(
                Set.of("large_client_header_buffers", "client_header_timeout", "client_body_timeout",
                        "client_max_body_size", "keepalive_timeout"),
                DIRECTIVES.keySet(), "a further directive needs a test here");
        assertEquals(Set.of("server_tokens"), OF_THE_SERVER.keySet(), "a further directive needs a test here");
    }

    @Test
    void aBodyIsBounded() {
        assertTrue(kibibytes(DIRECTIVES.get("client_max_body_size")) > 0, "0 is no limit at all");
    }

    @Test
    void connectionsOutlastTheLoadBalancers() {
        Duration loadBalancer = Duration.ofSeconds(
                Long.parseLong(ConfigFile.setting("aws:elbv2:loadbalancer", "IdleTimeout").text()));
        assertTrue(seconds("keepalive_timeout").compareTo(loadBalancer) > 0);
        assertTrue(LIMITS.idleTimeout().compareTo(loadBalancer) > 0);
    }

    @Test
    void theVersionStaysUnsaid() {
        assertEquals("off", OF_THE_SERVER.get("server_tokens"));
    }

    /**
     * Other platforms of Amazon Linux 2023 have these in their own nginx.conf. Set again at the same level each would
     * keep nginx from starting: eleven deployments in a row failed so.
     */
    @Test
    void whatAPlatformMaySetItselfIsNotSetAgainAtTheSameLevel() {
        assertFalse(DIRECTIVES.containsKey("server_tokens"), "http{}");
        assertTrue(Collections.disjoint(OF_THE_SERVER.keySet(),
                Set.of("client_header_timeout", "client_body_timeout", "keepalive_timeout")), "server{}");
    }

    @Test
    void thePlatformsOwnConfigurationIsExtendedAndNotReplaced() {
        assertEquals(List.of("elo-api.conf"), Project.folder(".platform/nginx/conf.d", ".conf").stream()
                .map(file -> file.getFileName().toString()).toList());
        assertEquals(List.of(), Project.folder(".platform/nginx", ".conf"), "enhanced health would go blind");
    }

    private static Map<String, String> directives(String file) {
        return Project.text(".platform/nginx/conf.d/" + file).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replaceFirst(";$", "").split(" ", 2))
                .collect(toMap(words -> words[0], words -> words[1]));
    }

    private static int kibibytes(String size) {
        assertTrue(size.matches("\\d+k"), size);
        return Integer.parseInt(size.replace("k", "")) * KIBIBYTE;
    }

    private static Duration seconds(String directive) {
        return Duration.parse("PT" + DIRECTIVES.get(directive));
    }
}
