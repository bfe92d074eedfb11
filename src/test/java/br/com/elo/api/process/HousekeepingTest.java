package br.com.elo.api.process;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class HousekeepingTest {
    private final Housekeeping housekeeping = new Housekeeping();

    @Test
    void choresComeRoundAgainOnAThreadThatKeepsNoProcessAlive() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        housekeeping.every(Duration.ofMillis(1), () -> {
            thread.complete(Thread.currentThread());
            runs.countDown();
        });

        runs.await();

        assertEquals("housekeeping", thread.join().getName());
        assertTrue(thread.join().isDaemon());
        housekeeping.stop();
        thread.join().join();
    }

    @Test
    void onceStoppedItTakesNoChoreAndThatIsNoError() {
        AtomicInteger runs = new AtomicInteger();
        housekeeping.stop();

        housekeeping.every(Duration.ofMillis(1), runs::incrementAndGet);

        assertEquals(0, runs.get());
    }

    @Test
    void aChoreThatFailsIsGivenToWhoeverEndsTheProcess() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> told.complete(error));
        try {
            housekeeping.every(Duration.ofMillis(1), () -> {
                throw new StackOverflowError("on purpose");
            });

            assertEquals("on purpose", told.join().getMessage());
        } finally {
            housekeeping.stop();
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
