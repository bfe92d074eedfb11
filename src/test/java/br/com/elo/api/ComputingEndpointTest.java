package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import br.com.elo.project.Await;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Virtual threads are not time-sliced: as many endpoints that compute as there are cores held up everybody else. */
class ComputingEndpointTest {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private final AtomicInteger computing = new AtomicInteger();
    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private volatile boolean done;

    /** It is the process's: what a test before this one has left would do. */
    @BeforeEach
    void asManyCarriersAsCores() {
        scheduler.setParallelism(CORES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void healthAnswersMeanwhile(int timesTheCores) {
        int number = timesTheCores * CORES;
        List<Wire> clients = new ArrayList<>();
        try (RunningService service = RunningService.with(Endpoint.at("/compute").get(request -> compute()))) {
            for (int i = 0; i < number; i++) {
                clients.add(service.connect().send("""
                        GET /compute HTTP/1.1
                        Host: localhost
                        Authorization: Token s3cret42

                        """));
            }
            Await.until(() -> computing.get() == number);

            // None ends before these do.
            assertTrue(service.exchange("GET /health HTTP/1.1\nHost: a\nConnection: close\n\n").startsWith("HTTP/1.1 200 "));
            assertTrue(service.exchange("GET / HTTP/1.1\nHost: a\nConnection: close\n\n").startsWith("HTTP/1.1 401 "));

            done = true;
            clients.forEach(client -> assertTrue(client.readAnswer().endsWith("computed")));
            assertEquals(0, computing.get());
            Await.until(() -> scheduler.getParallelism() == CORES);
        } finally {
            done = true;
            clients.forEach(Wire::close);
        }
    }

    private Answer compute() {
        computing.incrementAndGet();
        while (!done) {
            Thread.onSpinWait();
        }
        computing.decrementAndGet();
        return Answer.text("computed");
    }
}
