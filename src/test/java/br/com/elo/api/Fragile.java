package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import br.com.elo.api.log.Event;
import br.com.elo.api.process.Housekeeping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;

/** The program with endpoints that strain it. */
public final class Fragile {
    static final int FLOOD = 5_000;
    private static final int MUCH = 1024 * 1024;
    private static final List<byte[]> HOARD = new ArrayList<>();
    private static final Duration SLOW = Duration.ofSeconds(2);

    private Fragile() {
    }

    public static void main(String[] args) {
        Main.serve(List.of(
                Endpoint.at("/fill").get(request -> fillTheHeap()),
                Endpoint.at("/query").get(request -> Answer.text("" + (request.query().first("n").asInt().get() + 1))),
                Endpoint.at("/fail").get(request -> failInAChore()),
                Endpoint.at("/chat").get(request -> fillTheLog()),
                Endpoint.at("/hoard").get(request -> keepTheHeapFull()),
                Endpoint.at("/overflow").get(request -> overflow(0)),
                Endpoint.at("/flood").get(request -> floodTheLog()),
                Endpoint.at("/slow").get(request -> takeTime())));
    }

    @SuppressWarnings("ModifiedButNotUsed")
    private static Answer fillTheHeap() {
        List<byte[]> heap = new ArrayList<>();
        while (true) {
            heap.add(new byte[MUCH]);
        }
    }

    /** Hides that there is no memory left: whoever needs some next has to find out. */
    private static Answer keepTheHeapFull() {
        try {
            for (int size = MUCH; size >= 64; size /= 2) {
                fillWith(size);
            }
        } catch (OutOfMemoryError e) {
            // Not even for the list.
        }
        return Answer.text("full");
    }

    private static void fillWith(int size) {
        try {
            while (true) {
                HOARD.add(new byte[size]);
            }
        } catch (OutOfMemoryError e) {
            // Full, but for less.
        }
    }

    private static Answer overflow(int depth) {
        return depth < 0 ? Answer.text("never") : overflow(depth + 1);
    }

    private static Answer failInAChore() {
        new Housekeeping().every(Duration.ofMillis(1), () -> {
            throw new IllegalStateException("a chore failed");
        });
        return Answer.text("soon");
    }

    private static Answer takeTime() {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Answer.text("done");
    }

    /** More than the queue and the pipe of stdout hold together. */
    private static Answer floodTheLog() {
        for (int i = 0; i < FLOOD; i++) {
            Event.named("flood").with("text", "x".repeat(1024)).log(Level.INFO);
        }
        return Answer.text("done");
    }

    private static Answer fillTheLog() {
        for (int i = 0; i < 10; i++) {
            Event.named("chat").with("text", "x".repeat(MUCH)).log(Level.INFO);
        }
        return Answer.text("done");
    }
}
