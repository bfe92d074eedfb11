package br.com.elo.project;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what will come in its own time. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Await() {
    }

    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come true in " + PATIENCE);
            }
            pause();
        }
    }

    /** The same; where it does not come true, first ends what would outlive the failure: nobody else holds it yet. */
    public static void until(BooleanSupplier condition, Runnable end) {
        try {
            until(condition);
        } catch (AssertionError e) {
            end.run();
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
