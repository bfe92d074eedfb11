package br.com.elo.bench;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;

class JsonTest {
    /** Nobody answered wrongly, 0 ÷ 0: the run ended with "Infinite or NaN", and all its figures were lost. */
    @Test
    void everythingThatCanBeMeasuredIsReadAsItWasWritten() {
        Measure wrong = Measure.of(Load.ACCEPTED_32, Figure.WRONG);
        List<Reading> readings = List.of(
                new Reading(Summary.BASELINE, 1, Measure.START_TIME, 312.5),
                new Reading(Summary.BASELINE, 1, wrong, 0),
                new Reading("peer", 1, wrong, 0),
                new Reading("peer", 2, Measure.of(Load.ACCEPTED_32, Figure.FOREIGN_CPU), 0.01));
        List<Results> runs = List.of(Results.of(Plan.brief(), Map.of("peer", "a peer"), List.of("another: not installed"),
                List.of(new Microbenchmark("check", 90.5, 1.25, 0)), readings));
        assertEquals(runs, Json.runs(Json.of(runs)));
    }
}
