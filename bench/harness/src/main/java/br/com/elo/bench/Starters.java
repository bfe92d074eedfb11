package br.com.elo.bench;

import br.com.elo.bench.Contender.Work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who takes part: each contender is prepared, started once, and has to show that it does the job. */
final class Starters {
    private final List<Contender> ready = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    Starters(List<Contender> wanted) {
        wanted.forEach(this::check);
    }

    List<Contender> ready() {
        return ready;
    }

    /** The others, and why. */
    List<String> absent() {
        return absent;
    }

    private void check(Contender contender) {
        obstacle(contender).ifPresentOrElse(reason -> {
            absent.add(contender.title() + ": " + reason);
            System.err.println("Left out: " + absent.getLast());
        }, () -> ready.add(contender));
    }

    private static Optional<String> obstacle(Contender contender) {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.of("interrupted");
        }
        Launcher launcher = contender.launcher();
        Optional<String> missing = launcher.missing();
        if (missing.isPresent()) {
            return missing;
        }
        System.err.println("Checking " + contender.title());
        try {
            launcher.prepare();
            try (Server server = Start.of(launcher).server()) {
                if (contender.work() == Work.ALL) {
                    Job.checkRefusals(server.port());
                }
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }
}
