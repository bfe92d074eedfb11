package br.com.elo.bench;

import java.time.Duration;
import java.util.List;

/** One line that says where it is; where there is no terminal, a line for each contender in each round. */
final class Progress {
    private static final boolean TERMINAL = System.console() != null && System.console().isTerminal();
    private static final String START_OF_LINE = "\r\u001b[K";
    private final long began = System.nanoTime();
    private final long total;
    private final Plan plan;
    private long done;

    Progress(Plan plan, List<Contender> contenders) {
        this.plan = plan;
        this.total = plan.seconds(contenders);
    }

    void show(Trial trial, String step) {
        String line = "%3d %% round %d of %d, %s, %s%s".formatted(100 * done / total, trial.round(), plan.allRounds(),
                trial.contender().title(), step, left());
        if (TERMINAL) {
            System.err.print(START_OF_LINE + line);
        } else if (step.equals("start")) {
            System.err.println(line);
        }
    }

    void done(Trial trial) {
        done += plan.seconds(trial.contender(), trial.round());
    }

    void end() {
        if (TERMINAL) {
            System.err.print(START_OF_LINE);
        }
    }

    private String left() {
        if (done == 0) {
            return "";
        }
        long nanos = (System.nanoTime() - began) * (total - done) / done;
        return ", about %d min left".formatted(Duration.ofNanos(nanos).plusSeconds(30).toMinutes());
    }
}
