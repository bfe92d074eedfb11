package br.com.elo.standin.beanstalk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All events of the account, in order. */
final class Events {
    /** `eb` asks for events after the last one it saw: two in one millisecond, and it would miss the second. */
    private static final Duration APART = Duration.ofMillis(5);

    private final List<Event> events = new ArrayList<>();
    private Instant last = Instant.EPOCH;

    synchronized void add(String severity, String message, String application, String environment, String request) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant earliest = last.plus(APART);
        last = now.isBefore(earliest) ? earliest : now;
        events.add(new Event(last, severity, message, application, environment, request));
    }

    /** Those that meet a condition, the newest first, as DescribeEvents answers. */
    synchronized List<Event> newestFirst(Predicate<Event> condition) {
        return events.reversed().stream().filter(condition).toList();
    }
}
