package br.com.elo.rehearsal.report;

import br.com.elo.rehearsal.plan.StepFailure;
import br.com.elo.rehearsal.terminal.UnmetExpectation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person needs to know of a step that went wrong.
 *
 * @param failure what happened
 * @param events  the last ones of the environment
 * @param logs    where everything else is
 */
public record FailureReport(StepFailure failure, List<String> events, Path logs) {
    @Override
    public String toString() {
        Throwable cause = failure.getCause();
        String output = cause instanceof UnmetExpectation unmet ? unmet.output() : "";
        return """

                The rehearsal failed at the step "%s".
                %s
                %s%slogs: %s""".formatted(failure.step().title(), cause instanceof UnmetExpectation ? cause.getMessage() : cause,
                paragraph("the last output", output), paragraph("the last events", String.join("\n", events)), logs);
    }

    private static String paragraph(String title, String text) {
        return text.isBlank() ? "" : title + ":\n" + text.strip().lines()
                .map(line -> "  | " + line).collect(Collectors.joining("\n", "", "\n"));
    }
}
