package br.com.elo.api;

import br.com.elo.project.Await;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The log of a running service. */
class LogIT {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String GREETING =
            "GET / HTTP/1.1\nHost: a\nAuthorization: Token " + TOKEN + "\nConnection: close\n\n";

    @Test
    void theCountsComeOnceAMinuteWhileTheServiceGoesOn() {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).serve()) {
            api.exchange(GREETING);

            Await.until(() -> !api.events("requests").isEmpty());

            assertTrue(api.events("requests").getFirst().contains("\"accepted_current\":1,"), api.out().toString());
            assertTrue(api.isAlive());
        }
    }

    @Test
    void linesThatWereLostAreCountedOnceSomebodyReadsAgain() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token(TOKEN).serve()) {
            api.stopReading();
            assertTrue(api.exchange(GREETING.replace("GET / ", "GET /flood ")).endsWith("done"));
            api.resumeReading();
            Await.until(() -> api.events("flood").size() > 1_024);

            api.terminate();

            assertEquals(143, api.exitStatus());
            int lost = Fragile.FLOOD - api.events("flood").size();
            assertTrue(lost > 0, "nothing was lost");
            assertTrue(api.events("requests").getFirst().contains("\"lost_lines\":" + lost + ","), api.events("requests").toString());
        }
    }

    /** With the pipe of stdout full, the service once kept no deadline any more, and SIGTERM did nothing. */
    @Test
    void aReaderThatStallsHoldsNothingUp() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token(TOKEN).serve()) {
            api.stopReading();
            assertTrue(api.exchange(GREETING.replace("GET / ", "GET /chat ")).endsWith("done"));
            assertTrue(api.exchange("GET /health HTTP/1.1\nHost: a\nConnection: close\n\n").startsWith("HTTP/1.1 200 "));

            api.terminate();

            assertEquals(143, api.exitStatus());
        }
    }
}
