package br.com.elo.api.process;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Work that comes round again and again, on one thread. */
public final class Housekeeping {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("housekeeping").factory());

    /**
     * Starts a chore. One that fails ends the process: a service whose deadlines nobody keeps only looks alive.
     *
     * @param period between two runs
     * @param chore  short, and never blocking
     */
    public void every(Duration period, Runnable chore) {
        thread.scheduleWithFixedDelay(() -> guarded(chore), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs no chore any more. */
    public void stop() {
        thread.shutdownNow();
    }

    private static void guarded(Runnable chore) {
        try {
            chore.run();
        } catch (Throwable e) {
            Thread.getDefaultUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
        }
    }
}
