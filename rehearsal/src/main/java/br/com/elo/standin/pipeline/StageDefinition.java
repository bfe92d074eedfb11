package br.com.elo.standin.pipeline;

import java.util.Comparator;
import java.util.List;

/**
 * A stage of a pipeline.
 *
 * @param rollsBack whether it is run again with what it last succeeded with, once it has failed
 * @param actions   in the order in which they run
 */
record StageDefinition(String name, boolean rollsBack, List<ActionDefinition> actions) {
    static StageDefinition of(Properties stage) {
        String result = stage.in("OnFailure").find("Result").orElse("FAIL");
        if (!result.equals("FAIL") && !result.equals("ROLLBACK")) {
            throw new IllegalArgumentException("OnFailure of " + stage.text("Name") + " is not rehearsed: " + result);
        }
        return new StageDefinition(stage.text("Name"), result.equals("ROLLBACK"),
                stage.each("Actions").map(ActionDefinition::of)
                        .sorted(Comparator.comparingInt(ActionDefinition::runOrder)).toList());
    }
}
