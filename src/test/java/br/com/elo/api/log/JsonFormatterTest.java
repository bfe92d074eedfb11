package br.com.elo.api.log;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonFormatterTest {
    private final JsonFormatter formatter = new JsonFormatter();

    @Test
    void anEventShowsItsFieldsInOrder() {
        LogRecord line = line("ignored");
        line.setParameters(new Object[] {Event.named("started").with("port", 8080).with("mode", "token")
                .with("current", Optional.empty()).with("previous", Optional.of("abcd"))});

        assertEquals("{\"ts\":\"2026-11-22T15:00:00Z\",\"level\":\"INFO\",\"event\":\"started\",\"port\":8080,"
                + "\"mode\":\"token\",\"previous\":\"abcd\"}\n", formatter.format(line));
    }

    @Test
    void anyOtherLineShowsItsLoggerAndMessage() {
        LogRecord line = line("{0} of {1}");
        line.setParameters(new Object[] {1, 2});

        assertEquals("{\"ts\":\"2026-11-22T15:00:00Z\",\"level\":\"INFO\",\"logger\":\"x.Y\",\"message\":\"1 of 2\"}\n",
                formatter.format(line));
    }

    @Test
    void whateverIsInAMessageTheLineStaysOneJsonObject() {
        assertEquals("{\"ts\":\"2026-11-22T15:00:00Z\",\"level\":\"INFO\",\"logger\":\"x.Y\",\"message\":"
                        + "\"\\\"\\\\\\n\\t\\u000d\\u0000\\u001b[31m\\u00e9\\u2028\\ud83d\\ude00\"}\n",
                formatter.format(line("\"\\\n\t\r\u0000\u001b[31m\u00e9\u2028\ud83d\ude00")));
    }

    @Test
    void whatAsciiCanShowStaysAsItIs() {
        String line = formatter.format(line("\u001f ~ \u007f"));

        assertTrue(line.contains("\"message\":\"\\u001f ~ \\u007f\""), line);
    }

    @Test
    void aStackTraceIsPartOfTheLine() {
        LogRecord line = line("oops");
        line.setThrown(new IllegalStateException("because"));

        String text = formatter.format(line);

        assertEquals(1, text.lines().count());
        assertTrue(text.contains("\"error\":\"java.lang.IllegalStateException: because\\n\\tat "), text);
    }

    private static LogRecord line(String message) {
        LogRecord line = new LogRecord(Level.INFO, message);
        line.setLoggerName("x.Y");
        line.setInstant(Instant.parse("2026-11-22T15:00:00Z"));
        return line;
    }
}
