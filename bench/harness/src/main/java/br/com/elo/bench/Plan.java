package br.com.elo.bench;

import br.com.elo.bench.Contender.Work;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much is measured.
 *
 * @param rounds      each contender is started, warmed and measured once in each
 * @param startRounds more rounds, of nothing but a start
 * @param warmUp      under load before the first figure, once for accepted and once for refused requests
 * @param load        for each figure
 * @param idle        from the first 200 to the look at the memory
 * @param retries     of a figure that other programs disturbed
 */
record Plan(int rounds, int startRounds, Duration warmUp, Duration load, Duration idle, int retries) {

    static Plan full() {
        return new Plan(3, 3, Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofMillis(500), 1);
    }

    /** Shows that all of it works; its figures say little. */
    static Plan brief() {
        return new Plan(1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(200), 0);
    }

    int allRounds() {
        return rounds + startRounds;
    }

    boolean loads(int round) {
        return round <= rounds;
    }

    /** A guess for all of it, for the progress line. */
    long seconds(List<Contender> contenders) {
        return IntStream.rangeClosed(1, allRounds())
                .mapToLong(round -> contenders.stream().mapToLong(contender -> seconds(contender, round)).sum())
                .sum();
    }

    /** A guess for one contender in one round. */
    long seconds(Contender contender, int round) {
        boolean load = loads(round) && contender.work() != Work.START;
        return 2 + (load ? 2 * warmUp.toSeconds() + (Load.values().length + FixedRate.values().length) * load().toSeconds() : 0);
    }
}
