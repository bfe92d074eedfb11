package br.com.elo.fault;

import br.com.elo.api.Wire;
import br.com.elo.image.Container;
import br.com.elo.project.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** More silent connections than the heap could hold. A default Helidon died of 5,534 with a heap of 128 MiB. */
@ExtendWith(Measured.class)
class IdleConnectionsFault {
    private static final String GREETING =
            "GET / HTTP/1.1\nHost: a\nAuthorization: Token 0123456789abcdef0123456789abcdef\n\n";
    /** A promise to whoever was kept out, not a measure of speed. */
    private static final long RECOVERY_MS = 5_000;

    @Test
    void aContainerOf128MiBIsBackWhenTheyHaveGone(Figures figures) {
        try (Container container = Container.onPort(Ports.free(),
                "--env", "ELO_PASS=0123456789abcdef0123456789abcdef").awaitHealth();
             Wire kept = new Wire(container.port())) {
            kept.send(GREETING).readAnswer();
            try (Crowd crowd = new Crowd(Size.IDLE_CONNECTIONS.now(), container.port())) {
                long begin = System.nanoTime();
                assertTrue(kept.send(GREETING).readAnswer().startsWith("HTTP/1.1 200 "));
                figures.put("connections", Size.IDLE_CONNECTIONS.now()).put("let_in", crowd.connected())
                        .put("kept_connection_ms", (System.nanoTime() - begin) / 1_000_000)
                        .put("anonymous_kib", container.kibibytes("RssAnon"));
                // It waits for as long as a client of ours does, and the crowd stays as long.
                assertTrue(!Recovery.isHealthy(container.port()), "there was no crowd");
            }
            assertTrue(Recovery.await(container.port(), figures) <= RECOVERY_MS, "back too late");
            assertTrue(container.isRunning());
        }
    }
}
