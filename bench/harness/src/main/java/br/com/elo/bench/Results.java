package br.com.elo.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that came of a run.
 *
 * @param date       of its end, UTC
 * @param commit     that was measured, as git describes it
 * @param machine    it ran on
 * @param plan       it followed
 * @param titles     of the contenders that took part, by name, in the order of the tables
 * @param absent     what did not take part or stopped doing the job, and why
 * @param summaries  medians with spread, and ratios to the service
 * @param targets    how far they were reached
 * @param tokenCheck the microbenchmark
 * @param quiet      how quiet the machine was
 */
record Results(String date, String commit, Machine machine, Plan plan, Map<String, String> titles, List<String> absent,
               List<Summary> summaries, List<Target.Result> targets, List<Microbenchmark> tokenCheck, String quiet) {

    static Results of(Plan plan, Map<String, String> titles, List<String> absent, List<Microbenchmark> tokenCheck,
                      List<Reading> readings) {
        List<Target.Result> targets = Targets.all().stream().map(target -> target.in(readings)).toList();
        String commit = Command.of("git", "describe", "--always", "--dirty").output();
        return new Results(Instant.now().toString(), commit, Machine.here(), plan, titles, absent, Summary.of(readings), targets,
                tokenCheck, quiet(readings));
    }

    private static String quiet(List<Reading> readings) {
        List<Double> foreign = readings.stream()
                .filter(reading -> reading.measure().figure() == Figure.FOREIGN_CPU)
                .map(Reading::value)
                .toList();
        return "Other programs kept more than %s of a core busy in %d of %d measurements under load (median %s).".formatted(
                Trial.QUIET_CORES, foreign.stream().filter(cores -> cores > Trial.QUIET_CORES).count(), foreign.size(),
                Spread.of(foreign));
    }

    Optional<Summary> summary(String contender, Measure measure) {
        return summaries.stream()
                .filter(summary -> summary.contender().equals(contender) && summary.measure().equals(measure))
                .findFirst();
    }
}
