package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Helidon's response as its documentation shows it, by a handler of Helidon's. */
class ResponseApiTest {
    private static final Handler STREAM = (_, response) -> {
        try (OutputStream out = response.outputStream()) {
            for (int i = 0; i < 2; i++) {
                out.write("hello".getBytes());
                out.flush();
            }
        }
    };

    @Test
    void streams() {
        assertEquals("""
                HTTP/1.1 200 OK
                Date: -
                Connection: close
                Transfer-Encoding: chunked

                5
                hello
                5
                hello
                0

                """, get(STREAM));
    }

    @Test
    void headOfAStreamHasNoneOfIt() {
        assertEquals("""
                HTTP/1.1 200 OK
                Date: -
                Connection: close
                Transfer-Encoding: chunked

                """, exchange("HEAD /any", STREAM));
    }

    @Test
    void afterHeadTheConnectionGoesOn() {
        Endpoint stream = Endpoint.at("/any").get(STREAM);
        try (RunningService service = RunningService.with(stream); Wire wire = service.connect()) {
            String fields = " HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\n";

            assertTrue(wire.send("HEAD /any" + fields + "\n").readAnswer().endsWith("Transfer-Encoding: chunked\n\n"));
            assertTrue(wire.send("HEAD /any" + fields + "\n").readAnswer().endsWith("Transfer-Encoding: chunked\n\n"));
            assertTrue(wire.send("GET /" + fields + "Connection: close\n\n").readToEnd().endsWith("flying!!"));
        }
    }

    @Test
    void redirects() {
        assertEquals("""
                HTTP/1.1 302 Found
                Date: -
                Connection: close
                Content-Length: 0
                Location: /elsewhere

                """, get((_, response) -> response.status(Status.FOUND_302).header(HeaderNames.LOCATION, "/elsewhere").send()));
    }

    /** RFC 9110, 8.6: no Content-Length with 204; with 304 only that of the 200. 205 has one, and it is 0 (15.3.6). */
    @Test
    void aStatusWithoutABodyHasNoLength() {
        assertEquals("HTTP/1.1 204 No Content\nDate: -\nConnection: close\n\n", get((_, response) -> response.status(204).send()));
        assertEquals("HTTP/1.1 304 Not Modified\nDate: -\nConnection: close\nETag: \"a\"\n\n",
                get((_, response) -> response.status(304).header(HeaderNames.ETAG, "\"a\"").send()));
        assertEquals("HTTP/1.1 204 No Content\nDate: -\nConnection: close\n\n", get((_, response) -> {
            response.status(204);
            response.outputStream().close();
        }));
        assertEquals("HTTP/1.1 205 Reset Content\nDate: -\nConnection: close\nContent-Length: 0\n\n",
                get((_, response) -> response.status(205).send()));
    }

    static Stream<Handler> sent() {
        return Stream.of(
                (_, response) -> response.send("hello"),
                (_, response) -> response.send("hello".getBytes()),
                (_, response) -> response.send("Xhello".getBytes(), 1, 5),
                (_, response) -> response.send(Optional.of("hello")),
                (_, response) -> {
                    response.contentLength(5);
                    try (OutputStream out = response.outputStream()) {
                        out.write("hello".getBytes());
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("sent")
    void sendsWhatIsWhole(Handler handler) {
        String answer = get(handler);

        assertTrue(answer.startsWith("HTTP/1.1 200 OK\n"), answer);
        assertTrue(answer.contains("\nContent-Length: 5\n"), answer);
        assertTrue(answer.endsWith("\n\nhello"), answer);
    }

    @Test
    void sendsTypesAndCookies() {
        assertEquals("""
                HTTP/1.1 200 OK
                Date: -
                Connection: close
                Content-Length: 2
                Content-Type: application/json
                Set-Cookie: a=1
                Set-Cookie: b=2

                {}""", get((_, response) -> {
                    response.headers().contentType(MediaTypes.APPLICATION_JSON);
                    response.headers().addCookie("a", "1");
                    response.headers().addCookie(SetCookie.create("b", "2"));
                    response.send("{}");
                }));
    }

    @Test
    void reroutes() {
        Endpoint start = Endpoint.at("/any").get((Handler) (_, response) -> response.reroute("/end"));
        Endpoint end = Endpoint.at("/end").get(request -> Answer.text("arrived"));

        assertTrue(EndpointTest.exchange("GET /any", start, end).endsWith("\n\narrived"));
    }

    @Test
    void nothingToSendIsNotFound() {
        assertTrue(get((_, response) -> response.send(Optional.empty())).startsWith("HTTP/1.1 404 Not Found\n"));
        assertTrue(get((_, response) -> response.next()).startsWith("HTTP/1.1 404 Not Found\n"));
    }

    static Stream<Handler> mistakes() {
        return Stream.of(
                (_, _) -> { },
                (_, response) -> response.status(204).send("body"),
                (_, response) -> response.send(new Object()),
                (_, response) -> response.header("X-Name", "a\r\nSet-Cookie: b").send("x"),
                (_, response) -> response.header("X Name", "a").send("x"),
                (_, response) -> response.status(Status.create(200, "OK\r\nSet-Cookie: b")).send("x"),
                (_, response) -> response.status(99).send("x"),
                (_, response) -> response.status(101).send("x"),
                (_, response) -> response.reroute("/any"),
                (_, response) -> {
                    response.header(HeaderNames.CONTENT_ENCODING, "gzip").header(HeaderNames.CACHE_CONTROL, "max-age=60");
                    try (OutputStream out = response.outputStream()) {
                        out.write(1);
                        throw new IllegalStateException("before a byte was out");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneLineInTheLogAndNothingOfItIsSent(Handler handler) {
        try (LoggedEvents log = new LoggedEvents()) {
            String answer = get(handler);

            assertTrue(answer.startsWith("HTTP/1.1 500 Internal Server Error\nDate: -\nCache-Control: no-store\n"), answer);
            assertTrue(answer.endsWith("\"instance\":\"%s\"}".formatted(log.only("failed").get("instance"))), answer);
            assertTrue(!answer.contains("Cookie") && !answer.contains("gzip"), answer);
        }
    }

    /** The client must not take a half for the whole. */
    @Test
    void aFailureInTheMiddleBreaksTheAnswerOffAndIsLogged() {
        try (LoggedEvents log = new LoggedEvents()) {
            String answer = get((_, response) -> {
                try (OutputStream out = response.outputStream()) {
                    out.write("hello".getBytes());
                    out.flush();
                    out.write("hello".getBytes());
                    out.flush();
                    throw new IllegalStateException("in the middle");
                }
            });

            assertTrue(answer.endsWith("\nhello\n"), answer);
            assertEquals("/any", log.only("failed").get("endpoint"));
        }
    }

    @Test
    void aClientThatLeavesInTheMiddleIsNoFailure() {
        try (LoggedEvents log = new LoggedEvents()) {
            get((_, response) -> {
                try (OutputStream out = response.outputStream()) {
                    out.write("hello".getBytes());
                    out.flush();
                    throw new IllegalStateException("wrapped", new CloseConnectionException("left"));
                }
            });

            assertEquals(List.of(), log.thrown("failed"));
        }
    }

    @Test
    void aFailureAfterTheAnswerIsLoggedToo() {
        try (LoggedEvents log = new LoggedEvents()) {
            assertEquals(List.of(200), Wire.statuses(get((_, response) -> {
                response.send("x");
                throw new IllegalStateException("afterwards");
            })));
            assertEquals(1, log.thrown("failed").size());
        }
    }

    private static String get(Handler handler) {
        return exchange("GET /any", handler);
    }

    private static String exchange(String line, Handler handler) {
        return EndpointTest.exchange(line, Endpoint.at("/any").get(handler));
    }
}
