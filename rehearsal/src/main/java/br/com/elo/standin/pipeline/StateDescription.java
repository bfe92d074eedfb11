package br.com.elo.standin.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What GetPipelineState answers: of each stage the execution that came there last. */
final class StateDescription {
    private StateDescription() {
    }

    static Map<String, Object> of(PipelineDefinition pipeline, List<Execution> newestFirst) {
        return Map.of("pipelineName", pipeline.name(), "pipelineVersion", 1, "stageStates",
                pipeline.stages().stream().map(stage -> stage(stage, newestFirst)).toList());
    }

    private static Map<String, Object> stage(StageDefinition stage, List<Execution> newestFirst) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("stageName", stage.name()));
        Optional<Execution> last = newestFirst.stream()
                .filter(execution -> execution.actions().stream().anyMatch(run -> run.stage().equals(stage.name()))).findFirst();
        last.ifPresent(execution -> {
            List<ActionRun> runs = execution.actions().stream().filter(run -> run.stage().equals(stage.name())).toList();
            fields.put("latestExecution", Map.of("pipelineExecutionId", execution.id(), "status", runs.getLast().status(),
                    "type", execution.type()));
            fields.put("actionStates", runs.stream().map(StateDescription::action).toList());
        });
        return fields;
    }

    private static Map<String, Object> action(ActionRun run) {
        Map<String, Object> latest = new LinkedHashMap<>(Map.of("actionExecutionId", run.id(), "status", run.status(),
                "lastStatusChange", ExecutionDescription.seconds(run.updated()), "externalExecutionId", run.external()));
        run.failure().ifPresent(failure -> latest.put("errorDetails", ExecutionDescription.details(failure)));
        return Map.of("actionName", run.definition().name(), "latestExecution", latest);
    }
}
