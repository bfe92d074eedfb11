package br.com.elo.rehearsal.report;

import static br.com.elo.rehearsal.plan.Step.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.rehearsal.plan.StepFailure;
import br.com.elo.rehearsal.terminal.UnmetExpectation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureReportTest {
    @Test
    void itTellsStepExpectationOutputEventsAndLogs() {
        UnmetExpectation unmet = new UnmetExpectation("every command succeeds", "`eb create` ended with status 4", "one\ntwo\n");
        assertEquals("""

                The rehearsal failed at the step "Create".
                expected: every command succeeds
                seen:     `eb create` ended with status 4
                the last output:
                  | one
                  | two
                the last events:
                  | Failed to launch environment.
                logs: target/rehearsal""", report(unmet, List.of("Failed to launch environment.")));
    }

    @Test
    void whatThereIsNotIsLeftOut() {
        assertEquals("""

                The rehearsal failed at the step "Create".
                java.io.IOException: bash has ended
                logs: target/rehearsal""", report(new java.io.IOException("bash has ended"), List.of()));
    }

    private static String report(Throwable cause, List<String> events) {
        return new FailureReport(new StepFailure(step("Create"), cause), events, Path.of("target/rehearsal"))
                .toString();
    }
}
