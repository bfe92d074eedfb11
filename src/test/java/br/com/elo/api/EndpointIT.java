package br.com.elo.api;

import br.com.elo.project.Await;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Own endpoints in the packaged program, where the start is made quick and the log is lines of JSON. */
class EndpointIT {
    private static final String REQUEST = "GET %s HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n";

    /** Helidon's mappers come out of a registry that the start once left empty: every call was a 500. */
    @Test
    void aParameterIsReadAndMapped() {
        try (ApiProcess api = fragile()) {
            assertTrue(exchange(api, "/query?n=41").endsWith("\n\n42"));
            assertEquals(List.of(400), Wire.statuses(exchange(api, "/query?n=x")));
            assertEquals(List.of(400), Wire.statuses(exchange(api, "/query")));
        }
    }

    @Test
    void aFailureIsOneLineThatTheClientCanName() {
        try (ApiProcess api = fragile()) {
            String answer = exchange(api, "/overflow");
            String instance = answer.replaceAll("(?s).*\"instance\":\"([^\"]*)\".*", "$1");

            assertTrue(instance.startsWith("urn:uuid:"), answer);
            Await.until(() -> api.out().stream().anyMatch(line -> line.contains(instance)));
            List<String> lines = api.out().stream().filter(line -> line.contains("StackOverflowError")).toList();
            assertEquals(1, lines.size());
            assertTrue(lines.getFirst().contains("\"event\":\"failed\",\"instance\":\"" + instance + "\""), lines.getFirst());
        }
    }

    private static ApiProcess fragile() {
        return new ApiProcess.Command().token("s3cret42").program(Fragile.class).serve();
    }

    private static String exchange(ApiProcess api, String target) {
        return api.exchange(REQUEST.formatted(target));
    }
}
