package br.com.elo.standin.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** An execution of a pipeline. */
final class Execution {
    private final String id = UUID.randomUUID().toString();
    private final Instant start = Instant.now();
    private final PipelineDefinition pipeline;
    private final Trigger trigger;
    private final Optional<String> target;
    private final String revision;
    private final Map<String, String> artifacts = new TreeMap<>();
    private final List<ActionRun> actions = new ArrayList<>();
    private Instant updated = start;
    private String status = "InProgress";

    /**
     * Why it runs.
     *
     * @param type such as CloudWatchEvent, StartPipelineExecution, AutomatedRollback
     */
    record Trigger(String type, String detail) {
    }

    private Execution(PipelineDefinition pipeline, Trigger trigger, String revision, Optional<String> target) {
        this.pipeline = pipeline;
        this.trigger = trigger;
        this.revision = revision;
        this.target = target;
    }

    /**
     * A new one.
     *
     * @param revision the version of the source's object; empty for the newest there is
     */
    static Execution of(PipelineDefinition pipeline, Trigger trigger, String revision) {
        return new Execution(pipeline, trigger, revision, Optional.empty());
    }

    /** One that runs a stage of this one again, with the artifacts of this one. */
    Execution again(Trigger reason) {
        Execution rollback = new Execution(pipeline, reason, revision(), Optional.of(id));
        synchronized (this) {
            rollback.artifacts.putAll(artifacts);
        }
        return rollback;
    }

    String id() {
        return id;
    }

    Instant start() {
        return start;
    }

    PipelineDefinition pipeline() {
        return pipeline;
    }

    Trigger trigger() {
        return trigger;
    }

    /** The id of the execution that it goes back to; nothing for one that goes forward. */
    Optional<String> target() {
        return target;
    }

    /** As the API calls it. */
    String type() {
        return target.isPresent() ? "ROLLBACK" : "STANDARD";
    }

    synchronized Instant updated() {
        return updated;
    }

    synchronized String status() {
        return status;
    }

    String revision() {
        return revision;
    }

    /** The key of an artifact in the pipeline's bucket. */
    synchronized String artifact(String name) {
        return Optional.ofNullable(artifacts.get(name))
                .orElseThrow(() -> new ActionFailure("ConfigurationError", "No artifact " + name + " of an earlier action"));
    }

    synchronized void addArtifact(String name, String key) {
        artifacts.put(name, key);
    }

    synchronized Map<String, String> artifacts() {
        return Map.copyOf(artifacts);
    }

    synchronized List<ActionRun> actions() {
        return List.copyOf(actions);
    }

    synchronized ActionRun begin(String stage, ActionDefinition action) {
        ActionRun run = new ActionRun(stage, action);
        actions.add(run);
        updated = Instant.now();
        return run;
    }

    synchronized void end(boolean good) {
        status = good ? "Succeeded" : "Failed";
        updated = Instant.now();
    }
}
