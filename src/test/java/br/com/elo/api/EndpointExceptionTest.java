package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Action;
import br.com.elo.api.http.Endpoint;
import io.helidon.http.BadRequestException;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.ForbiddenException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.InternalServerException;
import io.helidon.http.NotFoundException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.UnauthorizedException;
import io.helidon.webserver.CloseConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of an exception out of an endpoint. */
class EndpointExceptionTest {
    @Test
    void anHttpExceptionReachesTheClientWithItsStatusAndItsText() {
        assertEquals("""
                HTTP/1.1 400 Bad Request
                Date: -
                Cache-Control: no-store
                Connection: close
                Content-Length: 73
                Content-Type: application/problem+json

                {"title":"Bad Request","status":400,"detail":"quantity must be positive"}""",
                answer(request -> {
                    throw new BadRequestException("quantity must be positive");
                }));
    }

    static Stream<Arguments> meant() {
        return Stream.of(
                Arguments.of(new ForbiddenException("not yours"), "403 Forbidden", "not yours"),
                Arguments.of(new NotFoundException("no order 7"), "404 Not Found", "no order 7"),
                Arguments.of(new UnauthorizedException("who?"), "401 Unauthorized", "who?"),
                Arguments.of(new HttpException("pot", Status.create(418)), "418 I'm a teapot", "pot"),
                Arguments.of(new HttpException("big", Status.create(413)), "413 Content Too Large", "big"),
                Arguments.of(new HttpException("range", Status.create(416)), "416 Range Not Satisfiable", "range"),
                Arguments.of(new HttpException("sense", Status.create(422)), "422 Unprocessable Content", "sense"),
                Arguments.of(new HttpException("twice", Status.CONFLICT_409, new IOException("x")), "409 Conflict", "twice"),
                Arguments.of(new HttpException("later", Status.SERVICE_UNAVAILABLE_503, true), "503 Service Unavailable", "later"),
                Arguments.of(new HttpException("see", Status.FOUND_302), "302 Found", "see"),
                Arguments.of(new HttpException(null, Status.GONE_410), "410 Gone", "The request could not be answered"),
                Arguments.of(new HttpException(" ", Status.GONE_410), "410 Gone", "The request could not be answered"),
                Arguments.of(RequestException.builder().type(EventType.BAD_REQUEST).message("so").build(),
                        "400 Bad Request", "so"));
    }

    @ParameterizedTest
    @MethodSource("meant")
    void isMeantAsItSays(RuntimeException thrown, String status, String detail) {
        try (LoggedEvents log = new LoggedEvents()) {
            String answer = answer(request -> {
                throw thrown;
            });

            assertTrue(answer.startsWith("HTTP/1.1 " + status + "\n"), answer);
            assertTrue(answer.contains("\nCache-Control: no-store\n"), answer);
            assertTrue(answer.endsWith("\n\n{\"title\":\"%s\",\"status\":%s,\"detail\":\"%s\"}"
                    .formatted(status.substring(4), status.substring(0, 3), detail)), answer);
            assertEquals(List.of(), log.thrown("failed"));
        }
    }

    @Test
    void itsFieldsGoWithIt() {
        String answer = answer(request -> {
            throw new HttpException("down", Status.SERVICE_UNAVAILABLE_503)
                    .header(HeaderValues.create(HeaderNames.RETRY_AFTER, "5"))
                    .header(HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/html"))
                    .header(HeaderValues.create(HeaderNames.CONTENT_LENGTH, "2"));
        });

        assertTrue(answer.startsWith("HTTP/1.1 503 Service Unavailable\n"), answer);
        assertTrue(answer.contains("\nRetry-After: 5\n"), answer);
        assertTrue(answer.contains("\nContent-Type: application/problem+json\n"), answer);
    }

    @Test
    void a401HasItsChallengeAndA405ItsMethods() {
        assertTrue(answer(request -> {
            throw new UnauthorizedException("who?");
        }).contains("\nWWW-Authenticate: Token realm=\"elo\"\n"));
        assertTrue(answer(request -> {
            throw new HttpException("not so", Status.METHOD_NOT_ALLOWED_405);
        }).contains("\nAllow: GET, HEAD, OPTIONS\n"));
        assertTrue(answer(request -> {
            throw new HttpException("not so", Status.METHOD_NOT_ALLOWED_405).header(HeaderValues.create(HeaderNames.ALLOW, "PUT"));
        }).contains("\nAllow: PUT\n"));
    }

    @Test
    void aStatusWithoutABodyHasNone() {
        assertEquals("""
                HTTP/1.1 204 No Content
                Date: -
                Connection: close

                """, answer(request -> {
                    throw new HttpException("nothing", Status.NO_CONTENT_204);
                }));
    }

    /** Whether the connection goes on is the exception's to say, as Helidon documents it. */
    @Test
    void theConnectionGoesOnIfTheExceptionSaysSo() {
        Endpoint kept = throwing("/kept", new HttpException("no", Status.CONFLICT_409, true));
        Endpoint ended = throwing("/ended", new HttpException("no", Status.CONFLICT_409));
        try (RunningService service = RunningService.with(kept, ended); Wire wire = service.connect()) {
            String get = "GET %s HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\n\n";

            assertTrue(wire.send(get.formatted("/kept")).readAnswer().contains("\nConnection: keep-alive\n"));
            assertTrue(wire.send(get.formatted("/ended")).readToEnd().contains("\nConnection: close\n"));
        }
    }

    static Stream<Throwable> unexpected() {
        return Stream.of(new IllegalStateException("password of the database"), new IOException("password of the database"),
                new Error("password of the database"), new NoSuchElementException("password of the database"),
                new InterruptedException("password of the database"), new NumberFormatException("password of the database"),
                new StackOverflowError("password of the database"));
    }

    @ParameterizedTest
    @MethodSource("unexpected")
    void anUnexpectedOneTellsTheClientNothingButWhereTheLogHasIt(Throwable thrown) {
        try (LoggedEvents log = new LoggedEvents()) {
            String answer = answer(request -> {
                switch (thrown) {
                    case Error e -> throw e;
                    case Exception e -> throw e;
                    default -> throw new AssertionError(thrown);
                }
            });

            Map<String, Object> line = log.only("failed");
            assertEquals("""
                    HTTP/1.1 500 Internal Server Error
                    Date: -
                    Cache-Control: no-store
                    Connection: close
                    Content-Length: 150
                    Content-Type: application/problem+json

                    {"title":"Internal Server Error","status":500,"detail":"The request could not be answered","instance":"%s"}"""
                    .formatted(line.get("instance")), answer);
            assertEquals("GET", line.get("method").toString());
            assertEquals("/{any}", line.get("endpoint"));
            assertEquals(List.of(thrown), log.thrown("failed"));
        }
    }

    @ParameterizedTest
    @MethodSource("ownText")
    void anHttpExceptionWith500HasItsTextAndALineToo(HttpException thrown) {
        try (LoggedEvents log = new LoggedEvents()) {
            String answer = answer(request -> {
                throw thrown;
            });

            assertTrue(answer.endsWith("\"detail\":\"the stock is unknown\",\"instance\":\"%s\"}"
                    .formatted(log.only("failed").get("instance"))), answer);
        }
    }

    static Stream<HttpException> ownText() {
        return Stream.of(new HttpException("the stock is unknown"),
                new InternalServerException("the stock is unknown", new IOException("password of the database")));
    }

    /** What cannot be sent is the endpoint's mistake, and splits no response. */
    @ParameterizedTest
    @MethodSource("unsendable")
    void whatCannotBeSentIsUnexpected(Action action) {
        try (LoggedEvents log = new LoggedEvents()) {
            String answer = answer(action);

            assertTrue(answer.startsWith("HTTP/1.1 500 Internal Server Error\n"), answer);
            assertTrue(answer.endsWith("\"instance\":\"%s\"}".formatted(log.only("failed").get("instance"))), answer);
            assertEquals(List.of(500), Wire.statuses(answer));
        }
    }

    @Test
    void theLogTellsOfBothTheExceptionAndWhyItCouldNotBeSent() {
        try (LoggedEvents log = new LoggedEvents()) {
            HttpException thrown = new HttpException("x", Status.create(999));
            answer(request -> {
                throw thrown;
            });

            assertEquals(List.of(thrown), List.of(log.thrown("failed").getFirst().getSuppressed()));
        }
    }

    @Test
    void theLogTellsWhichEndpointGaveNoAnswer() {
        try (LoggedEvents log = new LoggedEvents()) {
            answer(request -> null);

            assertEquals("/{any}: GET gave no answer", log.thrown("failed").getFirst().getMessage());
        }
    }

    static Stream<Action> unsendable() {
        return Stream.of(
                request -> null,
                request -> Answer.text("x").with(HeaderValues.create("X-Name", "a\r\nSet-Cookie: b")),
                request -> Answer.text("x").with(HeaderValues.create("X Name", "a")),
                request -> Answer.text("x").with(HeaderValues.create(HeaderNames.CONTENT_LENGTH, "2")),
                request -> Answer.text("x").with(HeaderValues.create(HeaderNames.TRANSFER_ENCODING, "chunked")),
                request -> Answer.json(Status.NO_CONTENT_204, Map.of()),
                request -> Answer.empty(Status.create(199)),
                request -> Answer.empty(Status.create(600)),
                request -> Answer.empty(Status.create(200, "OK\r\nSet-Cookie: b")),
                request -> {
                    throw new HttpException("x", Status.create(999));
                },
                request -> {
                    throw new HttpException("x", Status.CONFLICT_409).header(HeaderValues.create("X", "a\r\nSet-Cookie: b"));
                },
                request -> {
                    throw new NoSuchElementException(Optional.empty().map(Object::toString).orElse("of the endpoint's own"));
                },
                request -> Answer.text(request.query().first("q").as(Runnable.class).get().toString()));
    }

    @Test
    void aConnectionThatIsToCloseCloses() {
        assertEquals("", answer(request -> {
            throw new CloseConnectionException("enough");
        }));
    }

    private static Endpoint throwing(String path, HttpException thrown) {
        return Endpoint.at(path).get(request -> {
            throw thrown;
        });
    }

    private static String answer(Action action) {
        return EndpointTest.exchange("GET /any?q=1", Endpoint.at("/{any}").get(action));
    }
}
