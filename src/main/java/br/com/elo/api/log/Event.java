package br.com.elo.api.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Something worth a line in the log.
 *
 * @param name   what happened
 * @param fields its circumstances: strings, numbers, booleans
 */
public record Event(String name, Map<String, Object> fields) {
    private static final Logger LOGGER = Logger.getLogger("br.com.elo.api");

    /** An event without fields. */
    public static Event named(String name) {
        return new Event(name, Map.of());
    }

    /** The same with one field more; an empty {@link Optional} adds nothing. */
    public Event with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> more.put(field, present));
        } else {
            more.put(field, value);
        }
        return new Event(name, more);
    }

    /** Writes it to the log. */
    public void log(Level level) {
        log(level, null);
    }

    /**
     * Writes it with a stack trace.
     *
     * @param level  how much it matters
     * @param thrown what it came of, or null
     */
    public void log(Level level, Throwable thrown) {
        LogRecord line = new LogRecord(level, name);
        line.setThrown(thrown);
        line.setLoggerName(LOGGER.getName());
        line.setParameters(new Object[] {this});
        LOGGER.log(line);
    }
}
