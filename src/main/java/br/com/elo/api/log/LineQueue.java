package br.com.elo.api.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Writes lines on a thread of its own. Whoever reads them may stall, and neither a request nor a deadline nor SIGTERM may
 * wait for that: lines that find no place here are lost, and counted.
 */
final class LineQueue {
    private final BlockingQueue<String> lines;
    private final OutputStream out;
    /** Lines that were taken in and are not out yet. */
    private final AtomicInteger pending = new AtomicInteger();
    private final LongAdder lost = new LongAdder();

    LineQueue(OutputStream out, int capacity) {
        this.out = out;
        this.lines = new ArrayBlockingQueue<>(capacity);
        Thread.ofPlatform().daemon().name("log").start(this::write);
    }

    /** Takes in a line of ASCII with its end, or loses it. */
    void add(String line) {
        pending.incrementAndGet();
        if (!lines.offer(line)) {
            pending.decrementAndGet();
            lose();
        }
    }

    /** Counts a line that never came here. */
    void lose() {
        lost.increment();
    }

    boolean hasRoom() {
        return lines.remainingCapacity() > 0;
    }

    /** Lines lost since the last call. */
    long takeLost() {
        return lost.sumThenReset();
    }

    /** Waits until all lines are out, but not longer. */
    void flush(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (pending.get() > 0 && System.nanoTime() - end < 0) {
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            while (true) {
                write(lines.take());
                pending.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String line) {
        try {
            out.write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // A full disk may have room again, and a closed pipe harms nobody.
            lose();
        }
    }
}
