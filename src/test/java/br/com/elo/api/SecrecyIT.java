package br.com.elo.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No token comes out of the process, whatever the log level. */
class SecrecyIT {
    private static final String CURRENT = "current-0123456789abcdef0123456789";
    private static final String PREVIOUS = "previous-0123456789abcdef0123456789";
    private static final String PRESENTED = "presented-0123456789abcdef012345678";

    @Test
    void withEveryLoggerAtAllNoTokenIsInTheLog(@TempDir Path folder) throws IOException {
        Path everything = Files.writeString(folder.resolve("all.properties"), """
                handlers = br.com.elo.api.log.QueueHandler, java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level = ALL
                .level = ALL
                """);
        try (ApiProcess api = new ApiProcess.Command().token(CURRENT).variable("ELO_PASS_PREVIOUS", PREVIOUS)
                .flag("-Djava.util.logging.config.file=" + everything).serve()) {
            requests().forEach(api::exchange);
            for (AuthorizationCase row : AuthorizationCase.all()) {
                try (Wire wire = api.connect()) {
                    wire.sendRaw(row.request()).readToEnd();
                }
            }
            api.terminate();
            assertEquals(143, api.exitStatus());

            // Our own handler drops lines in a flood; the JDK's, on stderr, writes every one.
            String log = String.join("\n", api.out()) + String.join("\n", api.err());
            assertTrue(log.contains("\nFINER: "), "the loggers are not at ALL");
            for (String secret : List.of(CURRENT, PREVIOUS, PRESENTED, "s3cret42")) {
                forms(secret).forEach(form -> assertTrue(!log.contains(form), () -> "the log holds a token: "
                        + log.lines().filter(line -> line.contains(form)).findFirst()));
            }
            assertTrue(api.out().stream().allMatch(line -> line.startsWith("{\"ts\":") && line.endsWith("}")),
                    "not every line is a JSON object");
        }
    }

    private static Stream<String> requests() {
        return Stream.of("Authorization: Token " + CURRENT, "Authorization: Token " + PREVIOUS,
                        "Authorization: Token " + PRESENTED, "Authorization: Bearer " + PRESENTED,
                        "Authorization: Token " + PRESENTED + "\nAuthorization: Token " + CURRENT,
                        "Authorization : Token " + PRESENTED, "Authorization: Token " + PRESENTED + "\u0000")
                .map("GET / HTTP/1.1\nHost: a\nConnection: close\n%s\n\n"::formatted);
    }

    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
        return Stream.of(secret, secret.toUpperCase(Locale.ROOT), new StringBuilder(secret).reverse().toString(),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }
}
