package br.com.elo.api;

import br.com.elo.api.connection.Limits;
import br.com.elo.api.settings.Settings;
import br.com.elo.api.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class ListenerWatchTest {
    @Test
    void aPortWithoutAListenerIsReported() throws InterruptedException {
        CountDownLatch reported = new CountDownLatch(1);
        try (RunningService service = RunningService.open()) {
            service.service().watch(() -> false, reported::countDown);

            reported.await();
        }
    }

    /** The look began before SIGTERM and ended after the listener had: the process once ended in the middle of answers. */
    @Test
    void aStopDuringTheLookIsNoReport() throws InterruptedException {
        AtomicBoolean reported = new AtomicBoolean();
        AtomicReference<Thread> watcher = new AtomicReference<>();
        CountDownLatch looking = new CountDownLatch(1);
        RunningService service = RunningService.open();
        int port = service.port();
        service.service().watch(() -> {
            watcher.set(Thread.currentThread());
            looking.countDown();
            return waitUntilNobodyListens(port);
        }, () -> reported.set(true));
        looking.await();

        service.close();

        watcher.get().join();
        assertFalse(reported.get());
    }

    /** SIGTERM may come while the service starts: that it does not listen then is no reason to end it with 71. */
    @Test
    void aStartThatIsOvertakenByTheStopIsNoFailure() throws IOException {
        try (ServerSocket holder = new ServerSocket(0)) {
            Settings settings = new Settings(holder.getLocalPort(), Duration.ZERO, new Tokens(Optional.empty(), Optional.empty()));
            Service overtaken = new Service(settings, Limits.ofThisProcess(), List.of());
            overtaken.stop();

            assertTrue(overtaken.start());
            assertFalse(new Service(settings, Limits.ofThisProcess(), List.of()).start());
        }
    }

    private static boolean waitUntilNobodyListens(int port) {
        while (true) {
            try (Wire _ = new Wire(port)) {
                LockSupport.parkNanos(1_000_000);
            } catch (UncheckedIOException e) {
                return false;
            }
        }
    }
}
