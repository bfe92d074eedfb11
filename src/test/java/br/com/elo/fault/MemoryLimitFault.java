package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.api.Clients;
import br.com.elo.image.Container;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The container works with little memory: the kernel kills one that grows out of its limit. */
@ExtendWith(Measured.class)
class MemoryLimitFault {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final int CONNECTIONS = 256;

    @ParameterizedTest
    @ValueSource(strings = {"64m", "96m", "128m"})
    void isEnoughFor256Connections(String limit, Figures figures) {
        try (Container container = Container.onPort(ApiProcess.freePort(), "--memory", limit, "--memory-swap", limit,
                "--env", "ELO_PASS=" + TOKEN).awaitHealth();
             Clients clients = new Clients(container.port()).with(CONNECTIONS, TOKEN)) {
            long end = System.nanoTime() + Duration.ofSeconds(Size.MEMORY_SECONDS.now()).toNanos();
            while (System.nanoTime() < end && clients.failures().isEmpty()) {
                clients.awaitServed(CONNECTIONS);
            }
            figures.put("requests", clients.served()).put("failed", clients.failures().size());
            assertTrue(container.isRunning(), () -> "killed: " + container.inspect("{{json .State}}"));
            assertEquals(List.of(), clients.failures());
            // What cannot be given back to the kernel as pages of files can.
            figures.put("anonymous_kib", container.kibibytes("RssAnon"));
        }
    }
}
