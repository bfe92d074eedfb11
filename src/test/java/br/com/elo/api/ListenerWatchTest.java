package br.com.elo.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertFalse;

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

    private static boolean waitUntilNobodyListens(int port) {
        while (true) {
            try (Wire _ = new Wire(port)) {
                Thread.onSpinWait();
            } catch (UncheckedIOException e) {
                return false;
            }
        }
    }
}
