package br.com.elo.bench;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SummaryTest {
    /** The machine is ten times slower in the second round: that must not show in the ratio. */
    @Test
    void ratiosAreOfTheSameRound() {
        List<Summary> summaries = Summary.of(List.of(
                new Reading(Summary.BASELINE, 1, Measure.START_TIME, 10),
                new Reading("peer", 1, Measure.START_TIME, 20),
                new Reading(Summary.BASELINE, 2, Measure.START_TIME, 100),
                new Reading("peer", 2, Measure.START_TIME, 200)));
        assertEquals(new Summary("peer", Measure.START_TIME, new Spread(110, 20, 200, 2), new Spread(2, 2, 2, 2)), summaries.get(1));
    }

    @Test
    void aRoundWithoutTheServiceHasNoRatio() {
        Summary summary = Summary.of(List.of(new Reading("peer", 1, Measure.START_TIME, 20))).getFirst();
        assertEquals(0, summary.ratio().count());
    }
}
