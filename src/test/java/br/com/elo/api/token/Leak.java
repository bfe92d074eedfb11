package br.com.elo.api.token;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether the time of a computation depends on the class of its input: Welch's t over two classes that take turns at
 * random. As dudect does it (Reparaz, Balasch, Verbauwhede: Dude, is my code constant time?), the test is repeated on
 * measurements cropped at several percentiles, for what interrupts a machine only makes times longer.
 */
record Leak(double t) {
    private static final int CROPS = 100;
    private static final int FEWEST = 5_000;

    /** The largest of all crops. */
    static Leak in(long[] times, boolean[] classes) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Leak(IntStream.rangeClosed(0, CROPS)
                .mapToObj(crop -> welch(times, classes, limit(sorted, crop)))
                .max((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                .orElseThrow());
    }

    double size() {
        return Math.abs(t);
    }

    /** No limit, then percentiles from 7 % to 99.9 %, closer together towards the end. */
    private static long limit(long[] sorted, int crop) {
        double share = crop == 0 ? 1 : 1 - Math.pow(0.5, 10.0 * crop / CROPS);
        return crop == 0 ? Long.MAX_VALUE : sorted[(int) (sorted.length * share)];
    }

    private static double welch(long[] times, boolean[] classes, long limit) {
        double[] number = new double[2];
        double[] mean = new double[2];
        double[] squares = new double[2];
        for (int i = 0; i < times.length; i++) {
            if (times[i] < limit) {
                int one = classes[i] ? 1 : 0;
                number[one]++;
                double difference = times[i] - mean[one];
                mean[one] += difference / number[one];
                squares[one] += difference * (times[i] - mean[one]);
            }
        }
        double error = squares[0] / (number[0] - 1) / number[0] + squares[1] / (number[1] - 1) / number[1];
        return number[0] + number[1] < FEWEST || !(error > 0) ? 0 : (mean[0] - mean[1]) / Math.sqrt(error);
    }
}
