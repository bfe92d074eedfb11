package br.com.elo.rehearsal.report;

import static br.com.elo.rehearsal.plan.Step.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.rehearsal.load.Traffic;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTableTest {
    @Test
    void numbersAreUnderEachOtherAndLongCommandsAreCut() {
        StepTable table = new StepTable(List.of(
                new StepResult(step("Start").command("eb init"), Duration.ofMillis(1250), Traffic.NONE),
                new StepResult(step("Rotate").underLoad().command("eb setenv ELO_PASS=... --environment elo-api-prod\nls"),
                        Duration.ofSeconds(61), new Traffic(4880, 4880, 0, 0, 80, List.of()))));
        assertEquals("""
                step    command                             seconds  requests  refused  failed
                Start   eb init                                 1.3         –        –       –
                Rotate  eb setenv ELO_PASS=... --environm…     61.0      4880        0       0""", table.toString());
    }
}
