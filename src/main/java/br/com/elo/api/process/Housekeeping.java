package br.com.elo.api.process;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Work that comes round again and again, on one thread. */
public final class Housekeeping {
    /** Once stopped it takes no more chores, and that is no error: a signal may come during the start. */
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("housekeeping").factory(), new ThreadPoolExecutor.DiscardPolicy());

    /**
     * Starts a chore, which has to be short and never block. One that fails ends the process: a service whose deadlines
     * nobody keeps only looks alive.
     */
    public void every(Duration period, Runnable chore) {
        var _ = thread.scheduleWithFixedDelay(() -> guarded(chore), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
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
