package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.project.Docker;
import br.com.elo.rehearsal.plan.Stage;
import br.com.elo.rehearsal.plan.Step;
import br.com.elo.standin.machine.Containers;
import br.com.elo.standin.machine.InstanceHealth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Instances that die by themselves, and what comes after it. */
final class Faults {
    private Faults() {
    }

    static List<Step> steps() {
        return List.of(
                step("Lose a container")
                        .check(Faults::crashContainer)
                        .command("chamar /")
                        .shows("200 OK"),
                step("Lose an instance")
                        .check(Faults::killInstance)
                        .command("chamar /")
                        .shows("200 OK"));
    }

    /** One container dies; nobody on its instance restarts it. */
    private static void crashContainer(Stage stage) {
        replaced(stage, instance -> {
            List<String> containers = Containers.running();
            Docker.docker("kill", containers.getFirst());
        });
    }

    /** The power fails on an instance. */
    private static void killInstance(Stage stage) {
        replaced(stage, instance -> stage.account().fleet(stage.environment()).kill(instance));
    }

    /** The load balancer has no target for a moment, in which somebody calls. */
    static void loseAllTargets(Stage stage) {
        stage.account().fleet(stage.environment()).withoutTargets(() -> call(stage));
    }

    private static void call(Stage stage) {
        try {
            stage.run("chamar /");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The laboratory costs what the guide says. */
    static void hasOneInstance(Stage stage) {
        stage.await("one healthy instance", () -> healthy(stage).size() == 1);
    }

    private static void replaced(Stage stage, Consumer<String> fault) {
        stage.await("two healthy instances", () -> healthy(stage).size() == 2);
        List<String> before = healthy(stage);
        fault.accept(before.getFirst());
        stage.await("two healthy instances, one of them new", () -> {
            List<String> now = healthy(stage);
            return now.size() == 2 && !before.containsAll(now);
        });
    }

    static List<String> healthy(Stage stage) {
        return stage.account().fleet(stage.environment()).health().stream()
                .filter(instance -> instance.status().equals("Ok"))
                .map(InstanceHealth::id).sorted().toList();
    }
}
