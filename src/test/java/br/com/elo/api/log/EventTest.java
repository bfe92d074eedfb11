package br.com.elo.api.log;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class EventTest {
    @Test
    void hasItsFieldsInOrderAndNoneForWhatIsNotThere() {
        Event event = Event.named("x").with("b", 1).with("a", Optional.empty()).with("c", Optional.of("d"));

        assertEquals("x", event.name());
        assertEquals(List.of(Map.entry("b", 1), Map.entry("c", "d")), List.copyOf(event.fields().entrySet()));
    }

    @Test
    void isLoggedWithItsLevelAndLogger() {
        Event event = Event.named("x");
        LogRecord[] seen = new LogRecord[1];
        Logger logger = Logger.getLogger("br.com.elo.api");
        logger.setFilter(line -> {
            seen[0] = line;
            return false;
        });
        try {
            event.log(Level.WARNING);
        } finally {
            logger.setFilter(null);
        }

        assertEquals(Level.WARNING, seen[0].getLevel());
        assertEquals("br.com.elo.api", seen[0].getLoggerName());
        assertSame(event, seen[0].getParameters()[0]);
    }
}
