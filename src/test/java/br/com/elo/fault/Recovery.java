package br.com.elo.fault;

import br.com.elo.project.Await;
import br.com.elo.api.Wire;

import java.io.UncheckedIOException;

/** How a service comes back once a fault is over. */
final class Recovery {
    private static final int CONNECT_TIMEOUT_MS = 200;

    private Recovery() {
    }

    /** Waits until a new connection gets its answer, and notes after how long. */
    static long await(int port, Figures figures) {
        long begin = System.nanoTime();
        Await.until(() -> isHealthy(port));
        long millis = (System.nanoTime() - begin) / 1_000_000;
        figures.put("recovered_ms", millis);
        return millis;
    }

    static boolean isHealthy(int port) {
        try (Wire wire = new Wire(port, CONNECT_TIMEOUT_MS)) {
            // Not to its end: a default Helidon leaves connections open that it said to close.
            return wire.send("GET /health HTTP/1.1\nHost: a\nConnection: close\n\n").readAnswer().startsWith("HTTP/1.1 200 ");
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
