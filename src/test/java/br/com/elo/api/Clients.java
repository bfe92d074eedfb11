package br.com.elo.api;

import br.com.elo.project.Await;
import java.io.UncheckedIOException;
import java.time.Duration;
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
    private boolean returning = true;
    private Duration pause = Duration.ZERO;
    private volatile boolean stopped;

    public Clients(int port) {
        this.port = port;
    }

    /** From now on they stay away once a connection has closed, as a load balancer does that has seen the drain. */
    public Clients withoutReturn() {
        returning = false;
        return this;
    }

    /** From now on each of them waits before it asks again. */
    public Clients pausing(Duration time) {
        pause = time;
        return this;
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
        do {
            try (Wire wire = new Wire(port)) {
                askUntilClosed(wire, token);
            } catch (UncheckedIOException e) {
                failures.add(e.toString());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        } while (returning && !stopped && failures.isEmpty());
    }

    private void askUntilClosed(Wire wire, String token) throws InterruptedException {
        String answer = "";
        while (!stopped && failures.isEmpty() && !answer.contains("onnection: close")) {
            answer = wire.send("GET / HTTP/1.1\nHost: a\nAuthorization: Token " + token + "\n\n").readAnswer();
            if (answer.endsWith("devops test server flying!!")) {
                served.increment();
            } else {
                failures.add(answer);
            }
            Thread.sleep(pause);
        }
    }

    /** Waits until all have gone, after {@link #withoutReturn()}. */
    public void join() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        join();
    }
}
