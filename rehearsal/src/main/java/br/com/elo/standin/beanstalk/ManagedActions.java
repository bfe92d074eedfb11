package br.com.elo.standin.beanstalk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an environment runs on, the update that waits for its weekly window, and those that were tried. */
final class ManagedActions {
    private final List<Fields> history = new ArrayList<>();
    private Platform platform;
    private Optional<PlatformUpdate> scheduled = Optional.empty();

    /** An update to another version of the platform. */
    record PlatformUpdate(String id, Platform platform, Instant window) {
        Fields fields() {
            return Fields.of("ActionId", id).with("ActionType", "PlatformUpdate")
                    .with("ActionDescription", "Platform update to " + platform.version());
        }
    }

    ManagedActions(Platform platform) {
        this.platform = platform;
    }

    synchronized Platform platform() {
        return platform;
    }

    synchronized Optional<PlatformUpdate> scheduled() {
        return scheduled;
    }

    /** The newest first. */
    synchronized List<Fields> history() {
        return List.copyOf(history);
    }

    synchronized PlatformUpdate schedule(Platform newer) {
        PlatformUpdate action = new PlatformUpdate(UUID.randomUUID().toString(), newer, Instant.now());
        scheduled = Optional.of(action);
        return action;
    }

    synchronized void complete(PlatformUpdate action) {
        platform = action.platform();
        scheduled = Optional.empty();
        record(action, "Completed", null, null);
    }

    /** It stays for the next window. */
    synchronized void fail(PlatformUpdate action, String reason) {
        record(action, "Failed", "UpdateFailed", reason);
    }

    private void record(PlatformUpdate action, String status, String failure, String reason) {
        history.addFirst(action.fields().with("Status", status).with("FailureType", failure)
                .with("FailureDescription", reason).with("ExecutedTime", action.window())
                .with("FinishedTime", Instant.now()));
    }
}
