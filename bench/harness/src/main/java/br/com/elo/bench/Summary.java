package br.com.elo.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        Map<Integer, Double> own = byRound(readings, subject);
        Map<Integer, Double> baseline = byRound(readings, new Subject(BASELINE, subject.measure));
        List<Double> ratios = own.entrySet().stream()
                .filter(entry -> baseline.containsKey(entry.getKey()))
                .map(entry -> entry.getValue() / baseline.get(entry.getKey()))
                .toList();
        return new Summary(subject.contender, subject.measure, Spread.of(List.copyOf(own.values())), Spread.of(ratios));
    }

    private static Map<Integer, Double> byRound(List<Reading> readings, Subject subject) {
        Map<Integer, Double> values = new TreeMap<>();
        readings.stream()
                .filter(reading -> reading.contender().equals(subject.contender) && reading.measure().equals(subject.measure))
                .forEach(reading -> values.put(reading.round(), reading.value()));
        return values;
    }

    /** What there is one summary of. */
    private record Subject(String contender, Measure measure) {
    }
}
