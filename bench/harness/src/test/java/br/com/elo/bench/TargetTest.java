package br.com.elo.bench;

import br.com.elo.bench.Target.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TargetTest {
    private static final Target TWICE = new Target("twice the peer", new Subject("service", Measure.START_TIME),
            new Subject("peer", Measure.START_TIME), 2);

    @ParameterizedTest
    @CsvSource({"10, 20, 30, MET", "19, 21, 22, UNDECIDED", "21, 22, 23, MISSED"})
    void isMetByTheMedianOfTheRatios(double first, double second, double third, Outcome outcome) {
        List<Double> own = List.of(first, second, third);
        List<Reading> readings = IntStream.rangeClosed(1, 3).boxed()
                .flatMap(round -> Stream.of(new Reading("service", round, Measure.START_TIME, own.get(round - 1)),
                        new Reading("peer", round, Measure.START_TIME, 10)))
                .toList();
        assertEquals(outcome, TWICE.in(readings).outcome());
    }

    @Test
    void isNotMeasuredWithoutThePeer() {
        assertEquals(Outcome.NOT_MEASURED, TWICE.in(List.of(new Reading("service", 1, Measure.START_TIME, 1))).outcome());
    }

    /** A misspelt name would never be measured, and nobody would notice. */
    @Test
    void allAreAboutContendersThatThereAre() {
        List<String> names = Contenders.all().stream().map(Contender::name).toList();
        Targets.all().forEach(target -> assertTrue(
                names.contains(target.own().contender()) && names.contains(target.other().contender()), target::toString));
    }
}
