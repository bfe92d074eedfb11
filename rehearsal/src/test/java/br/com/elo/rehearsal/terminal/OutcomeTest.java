package br.com.elo.rehearsal.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void findsTheBadNewsThatEbPrints() {
        Outcome outcome = new Outcome("""
                2026-11-22 19:34:58    INFO    createEnvironment is starting.
                2026-11-22 19:34:58    ERROR   ContainerPort 8080 is not the first EXPOSE
                2026-11-22 19:34:58    ERROR   Failed to launch environment.
                2026-11-22 19:34:59    ERROR   Failed to launch environment.
                ERROR: ServiceError - Failed to launch environment.
                """, List.of());
        assertEquals(List.of("ContainerPort 8080 is not the first EXPOSE", "Failed to launch environment."),
                outcome.badNews());
    }
}
