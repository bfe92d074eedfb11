package br.com.elo.bench;

import java.util.List;
import java.util.Locale;

/**
 * Several values of the same thing.
 *
 * @param median the middle one
 * @param min    the smallest
 * @param max    the largest
 * @param count  how many there are
 */
record Spread(double median, double min, double max, int count) {

    static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast(), sorted.size());
    }

    /** Such as {@code 12.3 [11.0–14.1]}; a dash if there is no value. */
    @Override
    public String toString() {
        if (Double.isNaN(median)) {
            return "–";
        }
        return min == max ? number(median) : "%s [%s–%s]".formatted(number(median), number(min), number(max));
    }

    /** With about three digits that count. */
    static String number(double value) {
        if (value == 0 || Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        if (Math.abs(value) >= 10) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 0.1 ? "%.2f" : "%.3f", value);
    }
}
