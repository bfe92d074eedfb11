package br.com.elo.bench;

import com.google.gson.Gson;

import java.time.Duration;
import java.util.Map;

/**
 * The load generator for fixed rates. Its requests go out when they are due: if the server stalls they do so on further
 * connections, and their waiting counts. So no latency is left out just when the server is slow (coordinated omission).
 */
final class Vegeta {
    static final Tool TOOL = new Tool("target/bench/vegeta", "-version", "bench/run");
    /** As nginx keeps open. */
    private static final int CONNECTIONS = 256;
    private static final int MOST_WORKERS = 1_000;

    private Vegeta() {
    }

    /**
     * What it saw.
     *
     * @param latencies in nanoseconds, by names such as {@code 99th}
     * @param rate      of the requests that went out, a second
     * @param success   the part of them that was answered with 200
     */
    record Report(Map<String, Double> latencies, double rate, double success) {
        private static final double KEPT = 0.98;

        /** Whether the requests went out at that rate, and all were answered. */
        boolean holds(FixedRate wanted) {
            return rate >= KEPT * wanted.perSecond() && success == 1;
        }

        double millis(String name) {
            return latencies.get(name) / 1e6;
        }
    }

    static Report run(FixedRate rate, int port, Duration duration) {
        String attack = "echo GET http://127.0.0.1:%d/ | %s attack -rate %d/s -duration %ds -timeout 10s -connections %d -max-workers %d -header '%s'"
                .formatted(port, TOOL.executable(), rate.perSecond(), duration.toSeconds(), CONNECTIONS, MOST_WORKERS,
                        "Authorization: Token " + Job.TOKEN);
        String output = Command.of("sh", "-c", attack + " | " + TOOL.executable() + " report -type json").output();
        if (output.isEmpty()) {
            throw new IllegalStateException("vegeta failed: " + attack);
        }
        return new Gson().fromJson(output, Report.class);
    }
}
