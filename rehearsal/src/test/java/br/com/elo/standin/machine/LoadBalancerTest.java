package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.standin.option.Defaults;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadBalancerTest {
    private static final String ID = "i-1";
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch allowed = new CountDownLatch(1);
    private final LoadBalancer balancer = new LoadBalancer(new OpenIngress());
    private HttpServer target;

    @BeforeEach
    void startATargetThatTakesItsTime() throws IOException {
        start(0);
        balancer.configure(Defaults.SETTINGS.options());
        balancer.add(ID, target.getAddress().getPort());
    }

    private void start(int port) throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        target.createContext("/", exchange -> {
            asked.countDown();
            await(allowed);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        target.start();
    }

    @AfterEach
    void close() {
        allowed.countDown();
        balancer.close();
        target.stop(0);
    }

    /**
     * A batch whose deployment failed was registered again, with containers that still served, and given up before the
     * first check had ended: what came in its place could not pull the image either, and in the end nothing served.
     */
    @Test
    void aTargetThatIsNotJudgedYetServesNobodyAndIsNotGivenUp() {
        await(asked);
        assertTrue(balancer.state(ID).isDown());
        assertFalse(balancer.isUnhealthy(ID));
        allowed.countDown();
        becomes(true);
        balancer.deregister(List.of(ID));
        balancer.register(ID);
        assertFalse(balancer.isUnhealthy(ID));
        becomes(true);
    }

    @Test
    void aTargetThatFailsItsChecksIsGivenUpUntilItIsGood() throws IOException {
        allowed.countDown();
        becomes(true);
        target.stop(0);
        becomes(false);
        assertTrue(Patience.await(Duration.ofSeconds(20), () -> balancer.isUnhealthy(ID)));
        start(target.getAddress().getPort());
        becomes(true);
        assertFalse(balancer.isUnhealthy(ID));
    }

    private void becomes(boolean up) {
        assertTrue(Patience.await(Duration.ofSeconds(20), () -> balancer.state(ID).isUp() == up));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw Patience.cancelled();
        }
    }
}
