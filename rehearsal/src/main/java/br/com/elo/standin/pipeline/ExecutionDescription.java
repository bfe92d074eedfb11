package br.com.elo.standin.pipeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An execution as the API describes it. */
record ExecutionDescription(Execution execution) {
    /** An entry of ListPipelineExecutions. */
    Map<String, Object> summary() {
        Map<String, Object> fields = common();
        fields.put("startTime", seconds(execution.start()));
        fields.put("lastUpdateTime", seconds(execution.updated()));
        fields.put("sourceRevisions", List.of(Map.of("actionName", sourceAction().name(), "revisionId", execution.revision())));
        return fields;
    }

    /** What GetPipelineExecution answers. */
    Map<String, Object> whole() {
        Map<String, Object> fields = common();
        fields.put("pipelineName", execution.pipeline().name());
        fields.put("artifactRevisions", List.of(
                Map.of("name", sourceAction().outputs().getFirst(), "revisionId", execution.revision())));
        return fields;
    }

    /** Entries of ListActionExecutions, the newest first. */
    List<Map<String, Object>> actions() {
        return execution.actions().reversed().stream().map(this::action).toList();
    }

    private Map<String, Object> common() {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of(
                "pipelineExecutionId", execution.id(), "pipelineVersion", 1, "status", execution.status(),
                "executionMode", "QUEUED", "executionType", execution.type(),
                "trigger", Map.of("triggerType", execution.trigger().type(), "triggerDetail", execution.trigger().detail())));
        execution.target().ifPresent(
                target -> fields.put("rollbackMetadata", Map.of("rollbackTargetPipelineExecutionId", target)));
        return fields;
    }

    private ActionDefinition sourceAction() {
        return execution.pipeline().stages().getFirst().actions().getFirst();
    }

    private Map<String, Object> action(ActionRun run) {
        Map<String, Object> result = new LinkedHashMap<>(Map.of("externalExecutionId", run.external()));
        run.failure().ifPresent(failure -> result.put("errorDetails", details(failure)));
        return Map.of("pipelineExecutionId", execution.id(), "actionExecutionId", run.id(),
                "stageName", run.stage(), "actionName", run.definition().name(), "status", run.status(),
                "startTime", seconds(run.start()), "lastUpdateTime", seconds(run.updated()),
                "input", Map.of("inputArtifacts", artifacts(run.definition().inputs())),
                "output", Map.of("outputArtifacts", artifacts(run.definition().outputs()),
                        "outputVariables", run.variables(), "executionResult", result));
    }

    private List<Map<String, Object>> artifacts(List<String> names) {
        Map<String, String> keys = execution.artifacts();
        return names.stream().filter(keys::containsKey).map(name -> Map.<String, Object>of("name", name,
                "s3location", Map.of("bucket", execution.pipeline().bucket(), "key", keys.get(name)))).toList();
    }

    static Map<String, Object> details(ActionFailure failure) {
        return Map.of("code", failure.code(), "message", failure.getMessage());
    }

    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }
}
