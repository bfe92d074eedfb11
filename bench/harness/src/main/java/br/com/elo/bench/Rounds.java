package br.com.elo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** All contenders, in each round in another order: what slows the machine for a while then slows no one in particular. */
final class Rounds {
    private static final double BYTES_IN_MIB = 1 << 20;
    private final Plan plan;
    private final List<Contender> contenders;
    private final List<Reading> readings = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Progress progress;

    Rounds(Plan plan, List<Contender> contenders) {
        this.plan = plan;
        this.contenders = contenders;
        this.progress = new Progress(plan, contenders);
    }

    /** Until the end, or until this thread is interrupted. */
    void run() {
        contenders.forEach(each -> readings.add(new Reading(each.name(), 1, Measure.SIZE, each.launcher().bytes() / BYTES_IN_MIB)));
        trials().stream().takeWhile(trial -> !Thread.currentThread().isInterrupted()).forEach(this::run);
        progress.end();
    }

    List<Reading> readings() {
        return readings;
    }

    /** Contenders that stopped doing the job, by round. */
    List<String> failures() {
        return failures;
    }

    private void run(Trial trial) {
        try {
            trial.run();
        } catch (RuntimeException e) {
            failures.add("%s, round %d: %s".formatted(trial.contender().title(), trial.round(), e));
        }
        progress.done(trial);
    }

    private List<Trial> trials() {
        return IntStream.rangeClosed(1, plan.rounds() + plan.startRounds()).boxed()
                .flatMap(round -> shuffled(round).stream().map(each -> new Trial(each, round, plan, progress, readings::add)))
                .toList();
    }

    private List<Contender> shuffled(int round) {
        List<Contender> order = new ArrayList<>(contenders);
        Collections.shuffle(order, new Random(round));
        return order;
    }
}
