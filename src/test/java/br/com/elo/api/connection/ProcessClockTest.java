package br.com.elo.api.connection;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProcessClockTest {
    private final AtomicLong nanoTime = new AtomicLong(1_000);
    private final ProcessClock clock = new ProcessClock(nanoTime::get);

    @Test
    void goesWithTheMonotonicClock() {
        assertEquals(Duration.ZERO, passed(() -> { }));
        assertEquals(Duration.ofMillis(900), passed(() -> run(Duration.ofMillis(100), 9)));
        assertEquals(Duration.ofSeconds(1), passed(() -> run(Duration.ofSeconds(1), 1)));
    }

    @Test
    void leavesOutTheTimeInWhichTheProcessDidNotRun() {
        assertEquals(Duration.ZERO, passed(() -> run(Duration.ofSeconds(12), 1)));
        assertEquals(Duration.ofMillis(200), passed(() -> {
            run(Duration.ofMillis(100), 1);
            run(Duration.ofHours(1), 1);
            run(Duration.ofMillis(1_001), 1);
            run(Duration.ofMillis(100), 1);
        }));
    }

    private void run(Duration tick, int times) {
        for (int i = 0; i < times; i++) {
            nanoTime.addAndGet(tick.toNanos());
            clock.tick();
        }
    }

    private Duration passed(Runnable time) {
        long before = clock.getAsLong();
        time.run();
        return Duration.ofNanos(clock.getAsLong() - before);
    }
}
