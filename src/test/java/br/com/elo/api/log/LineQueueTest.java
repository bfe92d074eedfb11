package br.com.elo.api.log;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class LineQueueTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private final StallingStream out = new StallingStream();
    private final LineQueue lines = new LineQueue(out, 2);

    @Test
    void linesComeOutInOrderAndFlushWaitsForThem() {
        lines.add("first\n");
        lines.add("second\n");
        lines.flush(LONG);

        assertEquals("first\nsecond\n", out.text());
        assertEquals(0, lines.takeLost());
    }

    @Test
    void flushDoesNotWaitWhereNothingIsUnderWay() {
        lines.flush(LONG);
        assertEquals("", out.text());
    }

    @Test
    void whileTheOutputStallsLinesBeyondTheCapacityAreLostAndCountedOnce() {
        stall();
        lines.add("second\n");
        assertTrue(lines.hasRoom());
        lines.add("third\n");
        assertFalse(lines.hasRoom());
        lines.add("lost\n");
        lines.add("lost too\n");

        lines.flush(Duration.ofMillis(20));

        assertEquals("", out.text());
        assertEquals(2, lines.takeLost());
        assertEquals(0, lines.takeLost());
        out.release();
        lines.flush(LONG);
        assertEquals("first\nsecond\nthird\n", out.text());
        assertTrue(lines.hasRoom());
    }

    @Test
    void aLineThatCannotBeWrittenIsLostAndTheNextOnesAreTried() {
        out.fail(true);
        lines.add("lost\n");
        lines.flush(LONG);
        out.fail(false);
        lines.add("written\n");
        lines.flush(LONG);

        assertEquals("written\n", out.text());
        assertEquals(1, lines.takeLost());
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        stall();
        Thread.currentThread().interrupt();

        lines.flush(LONG);

        assertTrue(Thread.interrupted());
        out.release();
    }

    /** Waits until the first line is being written, and so has left the queue. */
    private void stall() {
        out.stall();
        lines.add("first\n");
        out.awaitWriter();
    }
}
