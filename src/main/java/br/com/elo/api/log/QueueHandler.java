package br.com.elo.api.log;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Writes lines to stdout on a thread of its own. Whoever reads stdout may stall, and neither a request nor a deadline nor
 * SIGTERM may wait for that: lines that find no place in the queue are lost. Named in {@code logging.properties}.
 */
public final class QueueHandler extends Handler {
    private static final int LINES = 1_024;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(LINES);
    /** Lines that were taken in and are not out yet. */
    private final AtomicInteger pending = new AtomicInteger();

    /** Made by {@link java.util.logging.LogManager}. */
    public QueueHandler() {
        setFormatter(new JsonFormatter());
        Thread.ofPlatform().daemon().name("log").start(this::write);
    }

    @Override
    public void publish(LogRecord line) {
        if (isLoggable(line)) {
            pending.incrementAndGet();
            if (!lines.offer(getFormatter().format(line))) {
                pending.decrementAndGet();
            }
        }
    }

    /** Waits until all lines are out, but not for ever. */
    @Override
    public void flush() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (pending.get() > 0 && System.nanoTime() < end) {
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        flush();
    }

    private void write() {
        try {
            while (true) {
                System.out.print(lines.take());
                System.out.flush();
                pending.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
