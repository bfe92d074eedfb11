package br.com.elo.api;

import br.com.elo.project.Ports;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The packaged jar starts from its environment, and from nothing else. */
class StartIT {
    private static final String STRONG = "0123456789abcdef0123456789abcdef";
    private static final String GREETING = """
            GET / HTTP/1.1
            Host: localhost
            Authorization: Token %s
            Connection: close

            """;

    @Test
    void servesHoldersOfTheTokenAndTellsHowItStarted() {
        try (ApiProcess api = new ApiProcess.Command().token(STRONG).serve()) {
            assertTrue(api.exchange(GREETING.formatted(STRONG)).endsWith("devops test server flying!!"));
            assertTrue(api.exchange(GREETING.formatted("another0")).startsWith("HTTP/1.1 401 "));

            // The fingerprint is what `printf %s TOKEN | openssl dgst -sha256 -r | cut -c1-8` prints.
            assertTrue(api.events("started").getFirst().matches(("\\{\"ts\":\"[0-9TZ:.-]+\",\"level\":\"INFO\","
                    + "\"event\":\"started\",\"version\":\"[0-9.]+\",\"port\":%d,\"mode\":\"token\","
                    + "\"current\":\"3eb1bd43\",\"max_connections\":\\d+,\"drain_seconds\":1,\"start_ms\":\\d+}")
                    .formatted(api.port())), api.events("started").toString());
            assertEquals(List.of(), api.err());
        }
    }

    @Test
    void staysLockedWithoutATokenAndTellsWhatToRun() {
        try (ApiProcess api = new ApiProcess.Command().token("").serve()) {
            assertTrue(api.exchange(GREETING.formatted("")).startsWith("HTTP/1.1 503 "));
            assertTrue(api.exchange("GET /health HTTP/1.1\nHost: a\nConnection: close\n\n").startsWith("HTTP/1.1 200 "));

            assertTrue(api.events("locked").getFirst().contains("eb setenv ELO_PASS="), api.out().toString());
            assertTrue(api.events("started").getFirst().contains("\"mode\":\"locked\""));
        }
    }

    @Test
    void neitherAFileNorASystemPropertyNorALowerCaseVariableGivesTheToken(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("application.properties"), "elo.pass=" + STRONG + "\n");
        Files.writeString(folder.resolve("application.yaml"), "elo:\n  pass: " + STRONG + "\n");
        Files.writeString(folder.resolve(".env"), "ELO_PASS=" + STRONG + "\n");
        try (ApiProcess api = new ApiProcess.Command().in(folder)
                .flag("-Delo.pass=" + STRONG, "-DELO_PASS=" + STRONG)
                .variable("elo_pass", STRONG).variable("elo.pass", STRONG).serve()) {
            assertTrue(api.exchange(GREETING.formatted(STRONG)).startsWith("HTTP/1.1 503 "));
        }
    }

    @Test
    void warnsOfAWeakTokenAndOfAMisspeltVariable() {
        try (ApiProcess api = new ApiProcess.Command().token("RenanCSO").variable("ELO_PASS_PREVIUS", STRONG).serve()) {
            assertTrue(api.events("weak_token").getFirst().contains("\"variable\":\"ELO_PASS\""));
            assertTrue(api.events("unknown_variable").getFirst().contains("\"variable\":\"ELO_PASS_PREVIUS\""));
            assertTrue(!api.events("started").getFirst().contains("current"), "a weak token shows no fingerprint");
        }
    }

    @Test
    void doesNotReadThePortVariableOfOtherPlatforms() {
        try (ApiProcess api = new ApiProcess.Command().token(STRONG)
                .variable("PORT", Integer.toString(Ports.free())).serve()) {
            assertTrue(api.exchange(GREETING.formatted(STRONG)).startsWith("HTTP/1.1 200 "));
        }
    }
}
