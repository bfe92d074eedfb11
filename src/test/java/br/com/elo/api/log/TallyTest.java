package br.com.elo.api.log;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Timeout(60)
class TallyTest {
    private static final String NONE =
            "accepted_current=0, accepted_previous=0, refused_missing=0, refused_malformed=0, refused_wrong=0";
    private final Logger logger = Logger.getLogger("br.com.elo.api");
    private final List<Event> events = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            events.add((Event) line.getParameters()[0]);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };
    private final StallingStream out = new StallingStream();
    private final LineQueue log = new LineQueue(out, 1);
    private final Tally tally = new Tally(event -> event.with("current", "abcd"), log);

    @BeforeEach
    void listen() {
        logger.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(listener);
    }

    @Test
    void saysNothingWhereNothingCame() {
        tally.report();

        assertEquals(List.of(), events);
    }

    @Test
    void tellsWhatCameSinceTheLastReport() {
        tally.add(Count.ACCEPTED_CURRENT);
        tally.add(Count.ACCEPTED_CURRENT);
        tally.add(Count.REFUSED_WRONG);
        tally.report();
        tally.add(Count.ACCEPTED_PREVIOUS);
        tally.report();
        tally.report();

        assertEquals(List.of(
                "requests {accepted_current=2, accepted_previous=0, refused_missing=0, refused_malformed=0, refused_wrong=1, "
                        + "current=abcd}",
                "requests {accepted_current=0, accepted_previous=1, refused_missing=0, refused_malformed=0, refused_wrong=0, "
                        + "current=abcd}"), texts());
    }

    @Test
    void tellsOfLossesOnlyWhereThereWereAny() {
        for (Count count : Count.values()) {
            if (!count.isAlwaysShown() && count != Count.LOST_LINES) {
                tally.add(count);
            }
        }
        log.lose();
        tally.report();

        assertEquals(List.of("requests {" + NONE + ", refused_locked=1, refused_busy=1, refused_too_large=1, "
                + "refused_invalid=1, closed_crowded=1, closed_overdue=1, lost_lines=1, current=abcd}"), texts());
    }

    @Test
    void lostLinesAloneAreWorthAReport() {
        log.lose();
        tally.report();

        assertEquals(List.of("requests {" + NONE + ", lost_lines=1, current=abcd}"), texts());
    }

    /** The report would be lost, and the counts with it. */
    @Test
    void countsWaitUntilTheLogGoesOn() {
        out.stall();
        log.add("being written\n");
        out.awaitWriter();
        log.add("waiting\n");
        tally.add(Count.REFUSED_BUSY);
        tally.report();
        assertEquals(List.of(), events);

        out.release();
        log.flush(Duration.ofMinutes(1));
        tally.report();

        assertEquals(List.of("requests {" + NONE + ", refused_busy=1, current=abcd}"), texts());
    }

    private List<String> texts() {
        return events.stream().map(event -> event.name() + " " + event.fields()).toList();
    }
}
