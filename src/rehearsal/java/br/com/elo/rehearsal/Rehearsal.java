package br.com.elo.rehearsal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Plays the steps of a plan, one after the other, and ends at the first that goes wrong. */
final class Rehearsal {
    private static final int ENOUGH_IN_A_SECOND = 50;
    private final Stage stage;
    private final Progress progress;
    private final List<Result> results = new ArrayList<>();

    Rehearsal(Stage stage, Progress progress) {
        this.stage = stage;
        this.progress = progress;
    }

    /**
     * Plays them.
     *
     * @throws Failure when one goes wrong
     */
    void play(List<Step> steps) throws InterruptedException {
        for (Step step : steps) {
            try (Progress.Running running = progress.begin(step.title())) {
                Traffic traffic = play(step);
                running.done();
                results.add(new Result(step, running.time(), traffic));
            } catch (IOException | RuntimeException | AssertionError e) {
                throw new Failure(step, e);
            }
        }
    }

    List<Result> results() {
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
            throw new Unmet("no request is refused or fails meanwhile", traffic.toString(), "");
        }
    }

    private static Traffic busy(Traffic traffic) {
        if (traffic.rate() < ENOUGH_IN_A_SECOND) {
            throw new Unmet("at least " + ENOUGH_IN_A_SECOND + " requests in a second, or little is proved",
                    traffic.toString(), "");
        }
        return traffic;
    }

    /** A step that went wrong. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Step step;

        Failure(Step step, Throwable cause) {
            super(cause);
            this.step = step;
        }

        Step step() {
            return step;
        }
    }
}
