package br.com.elo.standin.pipeline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An action of an execution: what it is at, and what came of it. */
final class ActionRun {
    private final String id = UUID.randomUUID().toString();
    private final Instant start = Instant.now();
    private final String stage;
    private final ActionDefinition definition;
    private Instant updated = start;
    private String status = "InProgress";
    private String external = "";
    private Optional<ActionFailure> failure = Optional.empty();
    private Map<String, String> variables = Map.of();

    ActionRun(String stage, ActionDefinition definition) {
        this.stage = stage;
        this.definition = definition;
    }

    String id() {
        return id;
    }

    Instant start() {
        return start;
    }

    String stage() {
        return stage;
    }

    ActionDefinition definition() {
        return definition;
    }

    synchronized Instant updated() {
        return updated;
    }

    synchronized String status() {
        return status;
    }

    /** What does the work: the id of a build, or a version's label; empty before that is known. */
    synchronized String external() {
        return external;
    }

    synchronized Optional<ActionFailure> failure() {
        return failure;
    }

    synchronized Map<String, String> variables() {
        return variables;
    }

    synchronized void isDoneBy(String other) {
        external = other;
    }

    synchronized void succeed(Map<String, String> exported) {
        variables = exported;
        become("Succeeded");
    }

    synchronized void fail(ActionFailure cause) {
        failure = Optional.of(cause);
        become("Failed");
    }

    private void become(String next) {
        status = next;
        updated = Instant.now();
    }
}
