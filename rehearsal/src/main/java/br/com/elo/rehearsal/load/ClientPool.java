package br.com.elo.rehearsal.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Clients at work: each asks for the greeting at a steady pace, on kept connections, and counts what it meets. It is
 * the JDK's client that asks again, where a kept connection ends before the first byte of an answer.
 */
public final class ClientPool implements AutoCloseable {
    private static final int CLIENTS = 16;
    /** Together 80 requests in a second; an answer may take half of this and there are still more than 50. */
    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int EXAMPLES = 5;
    private final Supplier<URI> address;
    private final Supplier<String> token;
    private final HttpClient http;
    private final List<Thread> clients = new ArrayList<>();
    private final LongAdder answered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final Queue<String> examples = new ConcurrentLinkedQueue<>();
    private final long start = System.nanoTime();
    private volatile boolean stopped;

    /**
     * Sends them to work.
     *
     * @param address where the service is on this machine; it is asked each time, as a name is
     * @param token   what they know as the token
     * @param tls     whom they trust
     */
    public ClientPool(Supplier<URI> address, Supplier<String> token, SSLContext tls) {
        this.address = address;
        this.token = token;
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
                .proxy(HttpClient.Builder.NO_PROXY).sslContext(tls).build();
        for (int i = 0; i < CLIENTS; i++) {
            long first = start + PACE.toNanos() * i / CLIENTS;
            clients.add(Thread.startVirtualThread(() -> work(first)));
        }
    }

    public Traffic traffic() {
        long sent = answered.sum() + refused.sum() + failed.sum();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Traffic(sent, answered.sum(), refused.sum(), failed.sum(), sent / seconds,
                examples.stream().limit(EXAMPLES).toList());
    }

    private void work(long first) {
        for (long next = first; !stopped; next = Math.max(next + PACE.toNanos(), System.nanoTime())) {
            LockSupport.parkNanos(next - System.nanoTime());
            ask();
        }
    }

    private void ask() {
        try {
            count(http.send(request(), BodyHandlers.discarding()).statusCode());
        } catch (IOException | RuntimeException e) { // no answer, or no such name: a client never just goes quiet
            failed.increment();
            remember(e.toString());
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(address.get())
                .header("Authorization", "Token " + token.get()).timeout(PATIENCE).build();
    }

    private void count(int status) {
        switch (status) {
            case 200 -> answered.increment();
            case 401, 403, 503 -> refused.increment();
            default -> failed.increment();
        }
        if (status != 200) {
            remember("status " + status);
        }
    }

    private void remember(String what) {
        if (examples.size() < EXAMPLES) {
            examples.add("%s at %s".formatted(what, LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    /** Lets each finish its request. */
    @Override
    public void close() {
        stopped = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        http.close();
    }
}
