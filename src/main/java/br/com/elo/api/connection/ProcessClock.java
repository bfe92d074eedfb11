package br.com.elo.api.connection;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The monotonic clock without the time in which this process could not run: stopped by a signal, frozen with its container,
 * starved. What a client sent meanwhile waits in the socket, and no deadline may be over before it is read.
 */
final class ProcessClock implements LongSupplier {
    private static final long LONGEST_TICK = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private volatile long paused;
    private long lastTick;

    ProcessClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastTick = nanoTime.getAsLong();
    }

    /** To be called several times a second, by one thread: when it comes late, the process was paused. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void tick() {
        long now = nanoTime.getAsLong();
        long tick = now - lastTick;
        if (tick > LONGEST_TICK) {
            paused = paused + tick;
        }
        lastTick = now;
    }

    @Override
    public long getAsLong() {
        return nanoTime.getAsLong() - paused;
    }
}
