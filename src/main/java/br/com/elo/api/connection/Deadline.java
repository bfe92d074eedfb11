package br.com.elo.api.connection;

import java.time.Duration;

/**
 * Until when the other end of a connection has to do its part. Helidon 4.5.0 has no such limit: its read timeout has no
 * effect on server connections, and its idle timeout watches the wall clock and only those that wait for a request.
 *
 * <p>The connection's thread moves it, the one that closes overdue connections reads it.
 */
final class Deadline {
    private static final long NONE = Long.MAX_VALUE;

    private final Limits limits;
    private volatile long nanoTime;
    private boolean requestArrived;

    Deadline(Limits limits) {
        this.limits = limits;
        set(limits.request());
    }

    /** Bytes came in: the first ones of a request start its time. */
    void received() {
        if (requestArrived) {
            requestArrived = false;
            set(limits.request());
        }
    }

    /** The request is whole: the time is ours now, and we take what we need. */
    void requestArrived() {
        requestArrived = true;
        nanoTime = NONE;
    }

    /** The other end has to take a piece of the answer. */
    void whileSending(Runnable send) {
        long before = nanoTime;
        set(limits.request());
        send.run();
        nanoTime = before;
    }

    void answerSent() {
        set(limits.idle());
    }

    void linger() {
        set(limits.linger());
    }

    boolean isRequestArrived() {
        return requestArrived;
    }

    boolean isOver(long now) {
        long end = nanoTime;
        return end != NONE && now - end > 0;
    }

    private void set(Duration time) {
        nanoTime = System.nanoTime() + time.toNanos();
    }
}
