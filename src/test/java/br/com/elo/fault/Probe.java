package br.com.elo.fault;

import br.com.elo.api.Wire;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** An honest client that comes again and again, each time on a new connection, while something goes wrong. */
final class Probe implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofMillis(10);

    private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final int port;
    private final String request;
    private final Thread thread;
    private volatile boolean stopped;

    Probe(int port, String token) {
        this.port = port;
        this.request = "GET / HTTP/1.1\nHost: a\nAuthorization: Token " + token + "\nConnection: close\n\n";
        this.thread = Thread.ofPlatform().start(this::ask);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many were answered, and how fast. */
    void report(Figures figures) {
        List<Long> sorted = new ArrayList<>(List.copyOf(micros));
        Collections.sort(sorted);
        figures.put("probes", sorted.size()).put("failed", failures.size());
        if (!sorted.isEmpty()) {
            figures.put("p50_ms", sorted.get(sorted.size() / 2) / 1000.0)
                    .put("p99_ms", sorted.get(sorted.size() * 99 / 100) / 1000.0)
                    .put("max_ms", sorted.getLast() / 1000.0);
        }
    }

    private void ask() {
        while (!stopped) {
            long begin = System.nanoTime();
            try {
                String answer = Wire.exchange(port, request);
                if (answer.startsWith("HTTP/1.1 200 ")) {
                    micros.add((System.nanoTime() - begin) / 1000);
                } else {
                    failures.add(answer);
                }
            } catch (UncheckedIOException e) {
                failures.add(e.toString());
            }
            LockSupport.parkNanos(PERIOD.toNanos());
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
