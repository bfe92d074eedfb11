package br.com.elo.api;

import br.com.elo.project.Await;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** SIGTERM: say so, go on for a while, finish what was begun, end. */
class ShutdownIT {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String HEALTH = "GET /health HTTP/1.1\nHost: a\n\n";
    private static final String GREETING = "GET / HTTP/1.1\nHost: a\nAuthorization: Token " + TOKEN + "\n\n";

    @Test
    void aDrainingServiceTellsItsLoadBalancerAndClosesConnectionsAfterTheirAnswer() {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).variable("SERVER_DRAIN_SECONDS", "2").serve();
             Wire health = api.connect(); Wire kept = api.connect()) {
            assertTrue(kept.send(GREETING).readAnswer().contains("Connection: keep-alive"));

            api.terminate();
            Await.until(() -> !api.events("draining").isEmpty());

            assertEquals("""
                    HTTP/1.1 503 Service Unavailable
                    Date: -
                    Cache-Control: no-store
                    Connection: close
                    Content-Length: 21
                    Content-Type: application/json

                    {"status":"DRAINING"}""", health.send(HEALTH).readToEnd());
            assertEquals("""
                    HTTP/1.1 200 OK
                    Date: -
                    Connection: close
                    Content-Length: 27
                    Content-Type: text/plain; charset=UTF-8

                    devops test server flying!!""", kept.send(GREETING).readToEnd());
            assertEquals(143, api.exitStatus());
        }
    }

    @Test
    void aRequestInFlightIsFinishedAfterTheListenerHasStopped() {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).variable("SERVER_DRAIN_SECONDS", "0").serve();
             Wire inFlight = api.connect()) {
            inFlight.send("GET / HTTP/1.1\nHost: a\n");
            // Only its listener can take a second connection: when this one is answered, the first was accepted.
            api.exchange("GET /health HTTP/1.1\nHost: a\nConnection: close\n\n");

            api.terminate();
            Await.until(() -> refusesConnections(api));
            inFlight.send("Authorization: Token " + TOKEN + "\n\n");

            assertTrue(inFlight.readToEnd().endsWith("devops test server flying!!"));
            assertEquals(143, api.exitStatus());
        }
    }

    @Test
    void aConnectionThatNeverEndsDoesNotHoldUpTheEnd() {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).variable("SERVER_DRAIN_SECONDS", "5").serve();
             Wire silent = api.connect(); Wire half = api.connect()) {
            half.send("GET / HTTP/1.1\nHost: a\n");
            api.exchange("GET /health HTTP/1.1\nHost: a\nConnection: close\n\n");
            long begin = System.nanoTime();

            api.terminate();

            assertEquals(143, api.exitStatus());
            // The promise to docker stop, which kills after 10 s; not a measure of speed.
            assertTrue(System.nanoTime() - begin < 9_500_000_000L);
            assertTrue(!silent.readToEnd().contains("200 OK"));
        }
    }

    @Test
    void theLastLinesTellWhatWasCountedAndThatItStopped() {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN)
                .variable("ELO_PASS_PREVIOUS", "previous-token-that-is-long-enough").serve()) {
            api.exchange(GREETING.replace("\n\n", "\nConnection: close\n\n"));
            api.exchange(GREETING.replace("\n\n", "\nConnection: close\n\n")
                    .replace(TOKEN, "previous-token-that-is-long-enough"));
            api.exchange(GREETING.replace("\n\n", "\nConnection: close\n\n").replace(TOKEN, "wrong"));
            api.exchange(GREETING.replace("\n\n", "\nConnection: close\n\n").replace("Token ", "Bearer "));
            api.exchange("GET / HTTP/1.1\nHost: a\nConnection: close\n\n");

            api.terminate();

            assertEquals(143, api.exitStatus());
            assertTrue(api.events("requests").getFirst().endsWith("\"event\":\"requests\",\"accepted_current\":1,"
                    + "\"accepted_previous\":1,\"refused_missing\":1,\"refused_malformed\":1,\"refused_wrong\":1,"
                    + "\"current\":\"%s\",\"previous\":\"%s\"}".formatted(
                    fingerprint(TOKEN), fingerprint("previous-token-that-is-long-enough"))), api.out().toString());
            assertTrue(api.out().getLast().contains("\"event\":\"stopped\""), api.out().toString());
            assertTrue(api.out().stream().allMatch(line -> line.matches("\\{\"ts\":\".*}")), api.out().toString());
        }
    }

    private static boolean refusesConnections(ApiProcess api) {
        try (Wire _ = api.connect()) {
            return false;
        } catch (java.io.UncheckedIOException e) {
            return true;
        }
    }

    private static String fingerprint(String token) {
        return br.com.elo.api.token.Token.of(token).fingerprint().orElseThrow();
    }
}
