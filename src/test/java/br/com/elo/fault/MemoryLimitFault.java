package br.com.elo.fault;

import br.com.elo.api.Clients;
import br.com.elo.image.Container;
import br.com.elo.project.Ports;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The least memory of a container, without swap. One with too little of it is killed; or it lives on and serves next to
 * nothing, because the pages of its files are thrown out and read again all the time. So its speed counts too.
 */
@ExtendWith(Measured.class)
class MemoryLimitFault {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final int CONNECTIONS = 256;
    private static final int TIMES = 5;
    /** Of what one without a limit does at the same time: a container that thrashes has a fifth at best. */
    private static final double FULL_SPEED = 0.5;

    @ParameterizedTest
    @CsvSource({"128m, ''", "80m, -XX:TieredStopAtLevel=1"})
    void isEnoughFor256ConnectionsAtFullSpeed(String limit, String jvmOptions, Figures figures) {
        for (int i = 1; i <= TIMES; i++) {
            try (Subject limited = new Subject(limit, jvmOptions); Subject free = new Subject("0", jvmOptions)) {
                long end = System.nanoTime() + Duration.ofSeconds(Size.MEMORY_SECONDS.now()).toNanos();
                while (System.nanoTime() < end && limited.isServing()) {
                    free.clients.awaitServed(CONNECTIONS);
                }
                figures.put("limited_" + i, limited.clients.served()).put("free_" + i, free.clients.served());
                assertTrue(limited.container.isRunning(), () -> "killed: " + limited.container.inspect("{{json .State}}"));
                assertEquals(List.of(), limited.clients.failures());
                assertTrue(limited.clients.served() > FULL_SPEED * free.clients.served(), figures::toString);
            }
        }
    }

    /** A container under load. */
    private static final class Subject implements AutoCloseable {
        private final Container container;
        private final Clients clients;

        Subject(String limit, String jvmOptions) {
            container = Container.onPort(Ports.free(), "--memory", limit, "--memory-swap", limit,
                    "--env", "JAVA_TOOL_OPTIONS=" + jvmOptions, "--env", "ELO_PASS=" + TOKEN).awaitHealth();
            clients = new Clients(container.port()).with(CONNECTIONS, TOKEN);
        }

        boolean isServing() {
            return clients.failures().isEmpty();
        }

        @Override
        public void close() {
            clients.close();
            container.close();
        }
    }
}
