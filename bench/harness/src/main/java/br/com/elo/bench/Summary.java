package br.com.elo.bench;

import java.util.List;

/**
 * What all rounds say of one measure of one contender.
 *
 * @param contender by name
 * @param measure   what it is about
 * @param value     in the measure's unit
 * @param ratio     to the service with its AOT cache in the same round
 */
record Summary(String contender, Measure measure, Spread value, Spread ratio) {
    static final String BASELINE = "service-aot";

    static List<Summary> of(List<Reading> readings) {
        return readings.stream()
                .map(reading -> new Subject(reading.contender(), reading.measure()))
                .distinct()
                .map(subject -> of(readings, subject))
                .toList();
    }

    private static Summary of(List<Reading> readings, Subject subject) {
        Spread value = Spread.of(List.copyOf(subject.in(readings).values()));
        Spread ratio = subject.ratioTo(new Subject(BASELINE, subject.measure()), readings);
        return new Summary(subject.contender(), subject.measure(), value, ratio);
    }
}
