package br.com.elo.api;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Clients that ask again and again on kept connections, and remember every answer that is not the greeting. */
public final class Clients implements AutoCloseable {
    private final LongAdder served = new LongAdder();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final int port;
    private volatile boolean stopped;

    public Clients(int port) {
        this.port = port;
    }

    /** Lets some more clients use a token. */
    public Clients with(int number, String token) {
        for (int i = 0; i < number; i++) {
            threads.add(Thread.startVirtualThread(() -> ask(token)));
        }
        return this;
    }

    public long served() {
        return served.sum();
    }

    /** Waits until so many more requests were answered. */
    public void awaitServed(long more) {
        long enough = served() + more;
        Await.until(() -> served() >= enough || !failures.isEmpty());
    }

    /** What went wrong; empty after a good run. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    private void ask(String token) {
        while (!stopped && failures.isEmpty()) {
            try (Wire wire = new Wire(port)) {
                askUntilClosed(wire, token);
            } catch (UncheckedIOException e) {
                failures.add(e.toString());
            }
        }
    }

    private void askUntilClosed(Wire wire, String token) {
        String answer = "";
        while (!stopped && failures.isEmpty() && !answer.contains("onnection: close")) {
            answer = wire.send("GET / HTTP/1.1\nHost: a\nAuthorization: Token " + token + "\n\n").readAnswer();
            if (answer.endsWith("devops test server flying!!")) {
                served.increment();
            } else {
                failures.add(answer);
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
