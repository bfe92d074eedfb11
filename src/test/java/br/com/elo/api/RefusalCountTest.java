package br.com.elo.api;

import br.com.elo.api.connection.Limits;
import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import br.com.elo.project.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whoever is sent away is counted in the line of the minute, and costs no line of its own. */
class RefusalCountTest {
    private static final Limits ONE_AT_A_TIME = new Limits(4, 1,
            Duration.ofMillis(300), Duration.ofSeconds(75), Duration.ofMillis(100));
    private static final String AUTHORIZED = "Host: a\nAuthorization: Token s3cret42\n";

    @Test
    void whileLocked() {
        assertCounts(RunningService.locked(), Map.of("refused_locked", 2L), service -> {
            service.exchange("GET / HTTP/1.1\nHost: a\nConnection: close\n\n");
            service.exchange("GET / HTTP/1.1\n" + AUTHORIZED + "Connection: close\n\n");
        });
    }

    @Test
    void whileTooMuchIsBeingWorkedOn() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Endpoint slow = Endpoint.at("/slow").get(request -> {
            started.countDown();
            finish.await();
            return Answer.text("done");
        });
        assertCounts(RunningService.with(ONE_AT_A_TIME, slow), Map.of("accepted_current", 2L, "refused_busy", 1L), service -> {
            try (Wire wire = service.connect()) {
                wire.send("GET /slow HTTP/1.1\n" + AUTHORIZED + "\n");
                started.await();
                service.exchange("GET / HTTP/1.1\n" + AUTHORIZED + "Connection: close\n\n");
                finish.countDown();
                wire.readAnswer();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"5000,100,5,refused_too_large", "1,10000,0,refused_too_large"})
    void withTooMuchOfSomething(int path, int field, int body, String counter) {
        assertCounts(RunningService.open(), Map.of(counter, 1L), service -> service.exchange(
                "POST /" + "x".repeat(path) + " HTTP/1.1\n" + AUTHORIZED + "X: " + "x".repeat(field)
                        + "\nContent-Length: " + body + "\n\n" + "x".repeat(body)));
    }

    @Test
    void withABodyThatNobodyWants() {
        assertCounts(RunningService.open(), Map.of("refused_too_large", 1L), service -> service.exchange(
                "POST / HTTP/1.1\n" + AUTHORIZED + "Content-Length: 5\n\nhello"));
    }

    @ParameterizedTest
    @CsvSource({"GET / HTTP/1.0", "G@T / HTTP/1.1", "GET /%zz HTTP/1.1"})
    void withWhatIsNoRequest(String line) {
        assertCounts(RunningService.open(), Map.of("refused_invalid", 1L),
                service -> service.exchange(line + "\n" + AUTHORIZED + "\n"));
    }

    @Test
    void withAConnectionThatFillsTheLastPlace() {
        assertCounts(RunningService.with(ONE_AT_A_TIME), Map.of("closed_crowded", 1L), service -> {
            try (Wire _ = service.connect(); Wire _ = service.connect(); Wire _ = service.connect()) {
                Await.until(() -> service.service().connections() == 3);
                try (Wire last = service.connect()) {
                    last.send("GET /health HTTP/1.1\nHost: a\n\n").readToEnd();
                }
                service.exchange("GET /health HTTP/1.1\nHost: a\nConnection: close\n\n");
            }
        });
    }

    @Test
    void withARequestThatTakesTooLongToArrive() {
        assertCounts(RunningService.with(ONE_AT_A_TIME), Map.of("closed_overdue", 1L), service -> {
            try (Wire wire = service.connect()) {
                wire.send("GET / HT").readToEnd();
            }
        });
    }

    private static void assertCounts(RunningService service, Map<String, Long> counts, Consumer<RunningService> requests) {
        try (LoggedEvents events = new LoggedEvents()) {
            try (service) {
                requests.accept(service);
            }
            Map<String, Object> fields = events.only("requests");
            counts.forEach((name, count) -> assertEquals(count, fields.get(name), name + " in " + fields));
        }
    }
}
