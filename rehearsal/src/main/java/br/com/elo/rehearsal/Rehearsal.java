package br.com.elo.rehearsal;

import br.com.elo.rehearsal.load.ClientPool;
import br.com.elo.rehearsal.load.Traffic;
import br.com.elo.rehearsal.plan.Stage;
import br.com.elo.rehearsal.plan.Step;
import br.com.elo.rehearsal.plan.StepFailure;
import br.com.elo.rehearsal.report.Progress;
import br.com.elo.rehearsal.report.StepResult;
import br.com.elo.rehearsal.terminal.UnmetExpectation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Plays the steps of a plan, one after the other, and ends at the first that goes wrong. */
final class Rehearsal {
    private static final int ENOUGH_IN_A_SECOND = 50;
    private final Stage stage;
    private final Progress progress;
    private final List<StepResult> results = new ArrayList<>();

    Rehearsal(Stage stage, Progress progress) {
        this.stage = stage;
        this.progress = progress;
    }

    /**
     * Plays them.
     *
     * @throws StepFailure when one goes wrong
     */
    void play(List<Step> steps) throws InterruptedException {
        for (Step step : steps) {
            try (Progress.Running running = progress.begin(step.title())) {
                Traffic traffic = play(step);
                running.done();
                results.add(new StepResult(step, running.time(), traffic));
            } catch (IOException | RuntimeException | AssertionError e) {
                throw new StepFailure(step, e);
            }
        }
    }

    List<StepResult> results() {
        return results;
    }

    private Traffic play(Step step) throws IOException, InterruptedException {
        if (!step.isUnderLoad()) {
            step.play(stage, () -> { });
            return Traffic.NONE;
        }
        ClientPool clients = stage.clients();
        try (clients) {
            step.play(stage, () -> requireSpotless(clients.traffic()));
        }
        requireSpotless(clients.traffic());
        return busy(clients.traffic());
    }

    private static void requireSpotless(Traffic traffic) {
        if (!traffic.spotless()) {
            throw new UnmetExpectation("no request is refused or fails meanwhile", traffic.toString(), "");
        }
    }

    private static Traffic busy(Traffic traffic) {
        if (traffic.rate() < ENOUGH_IN_A_SECOND) {
            throw new UnmetExpectation("at least " + ENOUGH_IN_A_SECOND + " requests in a second, or little is proved",
                    traffic.toString(), "");
        }
        return traffic;
    }
}
