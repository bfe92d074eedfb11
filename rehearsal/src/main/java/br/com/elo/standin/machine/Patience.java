package br.com.elo.standin.machine;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Waits for what will come in its own time. Whoever is interrupted meanwhile ends with a CancellationException. */
public final class Patience {
    private static final Duration STEP = Duration.ofMillis(200);

    private Patience() {
    }

    /**
     * Waits until it is so.
     *
     * @return whether it came in time
     */
    public static boolean await(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw cancelled();
        }
    }

    /** The interrupt stays visible: whatever is waited for next is not waited for either. */
    static CancellationException cancelled() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted");
    }
}
