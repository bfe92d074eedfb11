package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.api.Clients;
import br.com.elo.image.Container;
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
    /** Of the speed without a limit: a container that thrashes has a fifth at best, a busy machine costs a quarter. */
    private static final double FULL_SPEED = 0.5;

    @ParameterizedTest
    @CsvSource({"128m, ''", "80m, -XX:TieredStopAtLevel=1"})
    void isEnoughFor256ConnectionsAtFullSpeed(String limit, String jvmOptions, Figures figures) {
        String environment = "JAVA_TOOL_OPTIONS=" + jvmOptions;
        long unlimited = requests("0", environment);
        figures.put("requests", unlimited);
        for (int i = 1; i <= TIMES; i++) {
            long limited = requests(limit, environment);
            figures.put("limited_" + i, limited);
            assertTrue(limited > FULL_SPEED * unlimited, limited + " requests where there were " + unlimited + " without a limit");
        }
    }

    /** Answered in some seconds, after one of warming up. */
    private static long requests(String limit, String environment) {
        try (Container container = Container.onPort(ApiProcess.freePort(), "--memory", limit, "--memory-swap", limit,
                "--env", environment, "--env", "ELO_PASS=" + TOKEN).awaitHealth();
             Clients clients = new Clients(container.port()).with(CONNECTIONS, TOKEN)) {
            serve(clients, 1);
            long before = clients.served();
            serve(clients, Size.MEMORY_SECONDS.now());
            long requests = clients.served() - before;
            assertTrue(container.isRunning(), () -> "killed: " + container.inspect("{{json .State}}"));
            assertEquals(List.of(), clients.failures());
            return requests;
        }
    }

    private static void serve(Clients clients, int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end && clients.failures().isEmpty()) {
            clients.awaitServed(CONNECTIONS);
        }
    }
}
