package br.com.elo.standin.beanstalk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Something that happened.
 *
 * @param environment null for what concerns the whole application
 * @param request     id of the request that led to it
 */
record Event(Instant time, String severity, String message, String application, String environment, String request) {
    private static final List<String> SEVERITIES = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** As grave as this, or graver. */
    boolean isAtLeast(String least) {
        return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
    }

    Fields fields() {
        return Fields.of("EventDate", time).with("Message", message).with("ApplicationName", application)
                .with("EnvironmentName", environment).with("RequestId", request).with("Severity", severity);
    }

    /** As `eb events` shows it. */
    @Override
    public String toString() {
        return "%s    %-7s %s".formatted(TIME.format(time), severity, message);
    }
}
