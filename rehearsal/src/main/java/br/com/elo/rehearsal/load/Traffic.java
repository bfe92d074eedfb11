package br.com.elo.rehearsal.load;

import java.util.List;

/**
 * What clients have met.
 *
 * @param sent     requests
 * @param answered those that got 200
 * @param refused  those that got 401, 403 or 503
 * @param failed   those that got anything else, or nothing
 * @param rate     requests sent in a second, on average
 * @param examples the first few that were refused or failed
 */
public record Traffic(long sent, long answered, long refused, long failed, double rate, List<String> examples) {
    public static final Traffic NONE = new Traffic(0, 0, 0, 0, 0, List.of());

    public boolean spotless() {
        return refused == 0 && failed == 0;
    }

    @Override
    public String toString() {
        return "%d requests, %.0f in a second, %d refused, %d failed%s".formatted(
                sent, rate, refused, failed, examples.isEmpty() ? "" : ": " + String.join("; ", examples));
    }
}
