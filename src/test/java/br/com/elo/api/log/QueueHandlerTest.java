package br.com.elo.api.log;

import br.com.elo.project.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class QueueHandlerTest {
    private final StallingStream out = new StallingStream();
    private final LineQueue lines = new LineQueue(out, 100);
    private final QueueHandler handler = new QueueHandler(lines);

    @Test
    void writesALineOfJson() {
        handler.publish(new LogRecord(Level.INFO, "hello"));
        lines.flush(Duration.ofMinutes(1));

        assertTrue(out.text().endsWith("\"message\":\"hello\"}\n"), out.text());
    }

    @Test
    void keepsToItsLevel() {
        handler.setLevel(Level.WARNING);
        handler.publish(new LogRecord(Level.INFO, "hello"));
        lines.flush(Duration.ofMinutes(1));

        assertEquals("", out.text());
    }

    /** Such a line was once taken for one that is still to come: each flush, and so each end, then waited for it. */
    @Test
    void aLineThatCannotBeMadeIsCountedAndWaitedForByNobody() {
        Object unspeakable = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no words");
            }
        };
        LogRecord line = new LogRecord(Level.INFO, "");
        line.setParameters(new Object[] {Event.named("oops").with("what", unspeakable)});

        handler.publish(line);
        lines.flush(Duration.ofDays(1));

        assertEquals(1, lines.takeLost());
    }

    @Test
    void closingWaitsForTheLinesThatAreUnderWay() {
        out.stall();
        handler.publish(new LogRecord(Level.INFO, "last"));
        Thread closing = Thread.currentThread();
        Thread.startVirtualThread(() -> {
            Await.until(() -> closing.getState() == Thread.State.TIMED_WAITING);
            out.release();
        });

        handler.close();

        assertTrue(out.text().contains("last"), out.text());
    }

    @Test
    void closesWithoutEndingTheLog() {
        handler.close();
        handler.publish(new LogRecord(Level.INFO, "one more"));
        lines.flush(Duration.ofMinutes(1));

        assertTrue(out.text().contains("one more"));
    }
}
