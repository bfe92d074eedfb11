package br.com.elo.api;

import br.com.elo.api.connection.GuardedConnection;
import br.com.elo.api.connection.Limits;
import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import br.com.elo.project.Await;
import io.helidon.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Connections live as long as they should, and no longer. */
class ConnectionTest {
    private static final Limits HASTY = new Limits(1_000, 100,
            Duration.ofMillis(300), Duration.ofMillis(600), Duration.ofMillis(100));
    private static final Limits NARROW = new Limits(4, 1,
            Duration.ofSeconds(10), Duration.ofSeconds(75), Duration.ofMillis(100));
    private static final String HEALTH = "GET /health HTTP/1.1\nHost: a\n\n";
    private static final String GREETING = "GET / HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\n\n";

    @Test
    void isKeptForTheNextRequest() {
        try (RunningService service = RunningService.open(); Wire wire = service.connect()) {
            for (int i = 0; i < 3; i++) {
                assertTrue(wire.send(GREETING).readAnswer().endsWith("flying!!"));
                assertTrue(wire.send("GET / HTTP/1.1\nHost: a\n\n").readAnswer().startsWith("HTTP/1.1 401 "));
            }
        }
    }

    @Test
    void closesWhenTheClientAskedForItAndRunsNothingThatComesBehind() {
        try (RunningService service = RunningService.open()) {
            String answer = service.exchange("GET /health HTTP/1.1\nHost: a\nConnection: close\n\n" + GREETING);

            assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, answer);
            assertTrue(answer.endsWith("{\"status\":\"UP\"}"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "GET / HTTP/1.1\nHos", "GET / HTTP/1.1\nHost: a\nX: y\n",
        "POST /echo HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nContent-Length: 5\n\nhel"})
    void endsWhenARequestTakesTooLongToArrive(String beginning) {
        Endpoint echo = Endpoint.at("/echo")
                .on(Method.POST, request -> Answer.text(request.content().as(String.class)))
                .withBodyUpTo(10);
        try (RunningService service = RunningService.with(HASTY, echo); Wire wire = service.connect()) {
            wire.send(beginning);

            String answer = wire.readToEnd();

            // A request that is cut in its header block can still be told so; it is never let in.
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 400 "), answer);
        }
    }

    @Test
    void endsWhenALaterRequestTakesTooLongToArrive() {
        Limits patient = new Limits(1_000, 100, HASTY.requestTimeout(), Duration.ofSeconds(75), HASTY.lingerTimeout());
        try (RunningService service = RunningService.with(patient); Wire wire = service.connect()) {
            wire.send(HEALTH).readAnswer();
            wire.send("GET / HT");

            wire.awaitClose();
        }
    }

    /** The half request came in one piece with the whole one before it: no byte of it is read from the socket any more. */
    @Test
    void endsWhenAPipelinedRequestIsNeverFinished() {
        Limits patient = new Limits(1_000, 100, HASTY.requestTimeout(), Duration.ofSeconds(75), HASTY.lingerTimeout());
        try (RunningService service = RunningService.with(patient); Wire wire = service.connect()) {
            wire.send(HEALTH + "GET / HT").readAnswer();

            wire.awaitClose();
        }
    }

    @Test
    void endsWhenTheRestOfARequestTricklesIn() {
        try (RunningService service = RunningService.with(HASTY); Wire wire = service.connect()) {
            Thread.ofVirtual().start(() -> trickle(wire));

            assertTrue(!wire.readToEnd().contains("200 OK"));
        }
    }

    @Test
    void endsWhenNoNextRequestComes() {
        try (RunningService service = RunningService.with(HASTY); Wire wire = service.connect()) {
            wire.send(HEALTH).readAnswer();

            wire.awaitClose();
        }
    }

    @Test
    void endsWhenTheClientDoesNotTakeItsAnswers() {
        Endpoint large = Endpoint.at("/large").get(request -> Answer.text("x".repeat(20_000_000)));
        try (RunningService service = RunningService.with(HASTY, large); Wire wire = service.connect()) {
            wire.send(GREETING.replace("GET / ", "GET /large "));
            Await.until(() -> service.service().connections() == 1);
            Await.until(() -> service.service().connections() == 0);

            assertTrue(wire.readToEnd().length() < 20_000_000);
        }
    }

    @Test
    void doesNotEndWhileAnEndpointWorks() {
        Endpoint slow = Endpoint.at("/slow").withBodyUpTo(10).on(Method.POST, request -> {
            Thread.sleep(HASTY.idleTimeout().multipliedBy(2));
            return Answer.text("done");
        });
        for (String body : List.of("\n", "Content-Length: 5\n\nhello")) {
            try (RunningService service = RunningService.with(HASTY, slow); Wire wire = service.connect()) {
                assertTrue(wire.send(GREETING.replace("GET / ", "POST /slow ").stripTrailing() + "\n" + body)
                        .readAnswer().endsWith("done"));
            }
        }
    }

    @Test
    void waitsItsTurnWhenThereAreTooMany() {
        try (RunningService service = RunningService.with(NARROW);
             Wire first = service.connect(); Wire _ = service.connect(); Wire _ = service.connect();
             Wire _ = service.connect(); Wire fifth = service.connect()) {
            Await.until(() -> service.service().connections() == 4);
            fifth.send(HEALTH);

            first.reset();

            assertTrue(fifth.readAnswer().startsWith("HTTP/1.1 200 OK\n"));
        }
    }

    /** Else strangers with idle connections could keep health checks out. */
    @Test
    void endsWithItsAnswerWhileThereAreManyOthers() {
        try (RunningService service = RunningService.with(NARROW);
             Wire first = service.connect(); Wire second = service.connect(); Wire third = service.connect()) {
            for (Wire wire : List.of(first, second, third)) {
                assertTrue(wire.send(HEALTH).readAnswer().contains("Connection: keep-alive"));
            }
            try (Wire fourth = service.connect()) {
                assertTrue(fourth.send(HEALTH).readToEnd().contains("Connection: close"));
            }
            Await.until(() -> service.service().connections() == 3);
            assertTrue(first.send(HEALTH).readAnswer().contains("Connection: keep-alive"));
        }
    }

    @Test
    void mayBeInterruptedWhileItWaitsForARequestAndNotDuringTheWork() {
        AtomicReference<GuardedConnection> connection = new AtomicReference<>();
        AtomicBoolean duringTheWork = new AtomicBoolean(true);
        Endpoint endpoint = Endpoint.at("/work").get(request -> {
            connection.set(GuardedConnection.current());
            duringTheWork.set(connection.get().canInterrupt());
            return Answer.text("done");
        });
        try (RunningService service = RunningService.with(HASTY, endpoint); Wire wire = service.connect()) {
            wire.send(GREETING.replace("GET / ", "GET /work ")).readAnswer();

            assertFalse(duringTheWork.get());
            Await.until(() -> connection.get().canInterrupt());
        }
    }

    @Test
    void endsAfterTheRequestInWhichItIsClosed() {
        Endpoint endpoint = Endpoint.at("/last").get(request -> {
            GuardedConnection.current().close(false);
            return Answer.text("last");
        });
        try (RunningService service = RunningService.with(endpoint); Wire wire = service.connect()) {
            assertTrue(wire.send(GREETING.replace("GET / ", "GET /last ")).readAnswer().endsWith("last"));

            wire.awaitClose();
        }
    }

    /** A request that spans SIGTERM was once answered keep-alive, and the connection closed under the client's next one. */
    @Test
    void endsWithTheAnswerToARequestThatSpansTheStop() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Endpoint slow = slow(started, finish);
        try (RunningService service = RunningService.with(HASTY, slow); Wire working = service.connect()) {
            int port = service.port();
            working.send(GREETING.replace("GET / ", "GET /slow "));
            started.await();

            Thread stop = Thread.startVirtualThread(service::close);
            Await.until(() -> refusesConnections(port));
            finish.countDown();

            assertEquals("""
                    HTTP/1.1 200 OK
                    Date: -
                    Connection: close
                    Content-Length: 4
                    Content-Type: text/plain; charset=UTF-8

                    done""", working.readToEnd());
            stop.join();
        }
    }

    @Test
    void requestsBeyondTheLimitAreToldToComeBackButHealthIsNot() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Endpoint slow = slow(started, finish);
        try (RunningService service = RunningService.with(NARROW, slow);
             Wire working = service.connect(); Wire other = service.connect()) {
            working.send(GREETING.replace("GET / ", "GET /slow "));
            started.await();

            assertEquals("""
                    HTTP/1.1 503 Service Unavailable
                    Date: -
                    Cache-Control: no-store
                    Connection: keep-alive
                    Content-Length: 104
                    Content-Type: application/problem+json
                    Retry-After: 1

                    {"title":"Service Unavailable","status":503,"detail":"Too many requests are being worked on: try again"}""",
                    other.send(GREETING).readAnswer());
            assertTrue(other.send(HEALTH).readAnswer().startsWith("HTTP/1.1 200 OK\n"));
            finish.countDown();
            assertTrue(working.readAnswer().endsWith("done"));
            // The place is given back just after the answer is sent.
            Await.until(() -> other.send(GREETING).readAnswer().endsWith("flying!!"));
        }
    }

    private static Endpoint slow(CountDownLatch started, CountDownLatch finish) {
        return Endpoint.at("/slow").get(request -> {
            started.countDown();
            finish.await();
            return Answer.text("done");
        });
    }

    private static boolean refusesConnections(int port) {
        try (Wire _ = new Wire(port)) {
            return false;
        } catch (java.io.UncheckedIOException e) {
            return true;
        }
    }

    private static void trickle(Wire wire) {
        try {
            wire.send("GET / HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\n");
            while (true) {
                Thread.sleep(50);
                wire.send("X: y\n");
            }
        } catch (InterruptedException | java.io.UncheckedIOException e) {
            // The service has closed the connection.
        }
    }
}
