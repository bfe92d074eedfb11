package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final Events events = new Events();

    @Test
    void noTwoAreSoCloseThatEbWouldMissOne() {
        for (int i = 0; i < 50; i++) {
            add("e" + i, "prod", "r1");
        }
        List<Event> all = events.newestFirst(event -> true);
        for (int i = 1; i < all.size(); i++) {
            Duration apart = Duration.between(all.get(i).time(), all.get(i - 1).time());
            assertTrue(apart.toMillis() >= 5, apart::toString);
        }
        assertEquals(all.getFirst().time().truncatedTo(ChronoUnit.MILLIS), all.getFirst().time(), "whole milliseconds are what is sent");
    }

    @Test
    void theNewestComesFirst() {
        add("one", "prod", "r1");
        add("two", "green", "r2");
        add("three", "prod", "r1");
        assertEquals(List.of("three", "one"), events.newestFirst(event -> event.request().equals("r1")).stream()
                .map(Event::message).toList());
    }

    @Test
    void thoseOfASeverityAreAsGraveOrGraver() {
        add("one", "prod", "r1");
        events.add("ERROR", "two", "elo-api", "prod", "r1");
        assertEquals(List.of("two"), events.newestFirst(event -> event.isAtLeast("WARN")).stream().map(Event::message).toList());
        assertEquals(2, events.newestFirst(event -> event.isAtLeast("INFO")).size());
        assertEquals(0, events.newestFirst(event -> event.isAtLeast("FATAL")).size());
    }

    private void add(String message, String environment, String request) {
        events.add("INFO", message, "elo-api", environment, request);
    }
}
