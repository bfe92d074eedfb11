package br.com.elo.api.connection;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Until when the other end of a connection has to do its part; docs/architecture.md shows the phases as a diagram. Helidon
 * 4.5.0 has no such limit: its read timeout has no effect on server connections, and its idle timeout watches the wall clock
 * and only those that wait for a request.
 *
 * <p>The connection's thread moves it on, the one that closes overdue connections asks whether it is over.
 */
final class Deadline {
    private static final long NEVER = Long.MAX_VALUE;

    private final Limits limits;
    private final LongSupplier nanoTime;
    private Phase phase;
    /** In nanoseconds of the clock. Written after the phase, so that whoever reads it sees a phase as fresh. */
    private volatile long end;

    Deadline(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        enter(Phase.RECEIVING, limits.requestTimeout());
    }

    /** Bytes came in. The first ones of a request start its time, and no later ones prolong it. */
    void received() {
        if (phase == Phase.IDLE || phase == Phase.WORKING) {
            enter(Phase.RECEIVING, limits.requestTimeout());
        }
    }

    void requestArrived() {
        phase = Phase.WORKING;
        end = NEVER;
    }

    /** Each piece has the whole time. What was running before runs on behind it: an answer may overtake its request. */
    void whileSending(Runnable send) {
        Phase phaseBefore = phase;
        long endBefore = end;
        enter(Phase.SENDING, limits.requestTimeout());
        try {
            send.run();
        } finally {
            phase = phaseBefore;
            end = endBefore;
        }
    }

    void answerSent() {
        enter(Phase.IDLE, limits.idleTimeout());
    }

    void linger() {
        enter(Phase.LINGERING, limits.lingerTimeout());
    }

    boolean isOver() {
        long over = end;
        return over != NEVER && nanoTime.getAsLong() - over > 0;
    }

    Phase phase() {
        return phase;
    }

    private void enter(Phase next, Duration timeout) {
        phase = next;
        end = nanoTime.getAsLong() + timeout.toNanos();
    }
}
