package br.com.elo.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One measure of one contender.
 *
 * @param contender by name
 * @param measure   what it is about
 */
record Subject(String contender, Measure measure) {

    /** Its values, by round. */
    Map<Integer, Double> in(List<Reading> readings) {
        Map<Integer, Double> values = new TreeMap<>();
        readings.stream()
                .filter(reading -> reading.contender().equals(contender) && reading.measure().equals(measure))
                .forEach(reading -> values.put(reading.round(), reading.value()));
        return values;
    }

    /** Its ratio to another one, for each round that has both: what slowed the machine then slowed both. */
    Spread ratioTo(Subject other, List<Reading> readings) {
        Map<Integer, Double> others = other.in(readings);
        return Spread.of(in(readings).entrySet().stream()
                .filter(entry -> others.containsKey(entry.getKey()))
                .map(entry -> entry.getValue() / others.get(entry.getKey()))
                .toList());
    }
}
