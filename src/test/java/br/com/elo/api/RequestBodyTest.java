package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import io.helidon.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A body is refused before it is read, unless an endpoint asked for it; whoever has no token learns not even that. */
class RequestBodyTest {
    private static final String TOO_LARGE = """
            HTTP/1.1 413 Content Too Large
            Date: -
            Cache-Control: no-store
            Connection: close
            Content-Length: 108
            Content-Type: application/problem+json

            {"title":"Content Too Large","status":413,"detail":"Send the request without a body, or with a smaller one"}""";
    private static final Endpoint ECHO = Endpoint.at("/echo/{name}")
            .on(Method.POST, request -> Answer.text(request.content().as(String.class)))
            .withBodyUpTo(10);

    @ParameterizedTest
    @ValueSource(strings = {
        "POST / HTTP/1.1\nHost: a\n%sContent-Length: 1\n\nx",
        "GET / HTTP/1.1\nHost: a\n%sContent-Length: 1\n\nx",
        "GET /echo/a HTTP/1.1\nHost: a\n%sContent-Length: 1\n\nx",
        "HEAD /health HTTP/1.1\nHost: a\nContent-Length: 1\n\nx",
        "GET /health HTTP/1.1\nHost: a\nContent-Length: 1\n\nx",
        "POST /nowhere HTTP/1.1\nHost: a\n%sContent-Length: 1\n\nx",
        "POST / HTTP/1.1\nHost: a\n%sContent-Length: 9223372036854775807\n\nx",
        "POST / HTTP/1.1\nHost: a\n%sContent-Length: 1000000\n\n",
        "POST / HTTP/1.1\nHost: a\n%sExpect: 100-continue\nContent-Length: 5\n\n",
        "POST / HTTP/1.1\nHost: a\n%sContent-Encoding: gzip\nContent-Length: 5\n\nabcde",
        "POST / HTTP/1.1\nHost: a\n%sContent-Encoding: gzip\nTransfer-Encoding: chunked\n\n0\n\n",
        "POST / HTTP/1.1\nHost: a\n%sTransfer-Encoding: chunked\n\n0\n\n",
        "POST / HTTP/1.1\nHost: a\n%sTransfer-Encoding: chunked\n\n7fffffff\nxxxx",
        "POST / HTTP/1.1\nHost: a\n%sTransfer-Encoding: chunked\n\nnonsense",
        "POST / HTTP/1.1\nHost: a\n%sContent-Length: 40\n\nGET / HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\n\n",
    })
    void isRefusedUnreadAndNothingBehindItIsTakenForARequest(String request) {
        try (RunningService service = RunningService.with(ECHO)) {
            String answer = service.exchange(request.replace("%s", "Authorization: Token s3cret42\n"));

            assertEquals(request.startsWith("HEAD") ? TOO_LARGE.substring(0, TOO_LARGE.indexOf('{')) : TOO_LARGE, answer);
        }
    }

    @Test
    void aClientThatGoesOnSendingGetsToReadTheRefusal() {
        try (RunningService service = RunningService.open()) {
            assertEquals(TOO_LARGE,
                    service.exchange("POST / HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nContent-Length: 500000\n\n" + "x".repeat(500_000)));
        }
    }

    @Test
    void aLengthOfZeroIsNoBody() {
        try (RunningService service = RunningService.open()) {
            assertTrue(service.exchange("""
                    GET / HTTP/1.1
                    Host: a
                    Authorization: Token s3cret42
                    Content-Length: 0
                    Connection: close

                    """).startsWith("HTTP/1.1 200 OK\n"));
        }
    }

    @Test
    void anEndpointTakesTheBodyThatItAskedForAndTheConnectionGoesOn() {
        try (RunningService service = RunningService.with(ECHO); Wire wire = service.connect()) {
            for (int i = 0; i < 2; i++) {
                assertEquals("""
                        HTTP/1.1 200 OK
                        Date: -
                        Connection: keep-alive
                        Content-Length: 5
                        Content-Type: text/plain; charset=UTF-8

                        hello""", wire.send("""
                        POST /echo/a HTTP/1.1
                        Host: a
                        Authorization: Token s3cret42
                        Content-Length: 5

                        hello""").readAnswer());
            }
        }
    }

    @Test
    void aBodyOverTheEndpointsLimitIsRefused() {
        try (RunningService service = RunningService.with(ECHO)) {
            assertEquals(TOO_LARGE, service.exchange("""
                    POST /echo/a HTTP/1.1
                    Host: a
                    Authorization: Token s3cret42
                    Content-Length: 11

                    hello world"""));
        }
    }

    @Test
    void anEndpointTakesNoChunkedBody() {
        try (RunningService service = RunningService.with(ECHO)) {
            assertEquals("""
                    HTTP/1.1 411 Length Required
                    Date: -
                    Cache-Control: no-store
                    Connection: close
                    Content-Length: 100
                    Content-Type: application/problem+json

                    {"title":"Length Required","status":411,"detail":"Send the body with a Content-Length, not chunked"}""",
                    service.exchange("""
                            POST /echo/a HTTP/1.1
                            Host: a
                            Authorization: Token s3cret42
                            Transfer-Encoding: chunked

                            0

                            """));
        }
    }

    /** Helidon keeps 64 KiB by default, and the rest once ended in a connection that closed without a word. */
    @ParameterizedTest
    @ValueSource(ints = {65_536, 65_537, 1_000_000})
    void anEndpointTakesABodyUpToItsLimit(int size) {
        Endpoint text = Endpoint.at("/text").on(Method.POST, request -> length(request.content().as(String.class).length()))
                .withBodyUpTo(1_000_000);
        Endpoint stream = Endpoint.at("/stream").on(Method.POST, request -> {
            try (InputStream in = request.content().inputStream()) {
                return length(in.transferTo(OutputStream.nullOutputStream()));
            }
        }).withBodyUpTo(1_000_000);
        try (RunningService service = RunningService.with(text, stream)) {
            for (String path : List.of("/text", "/stream")) {
                String answer = service.exchange("""
                        POST %s HTTP/1.1
                        Host: a
                        Authorization: Token s3cret42
                        Connection: close
                        Content-Length: %d

                        %s""".formatted(path, size, "x".repeat(size)));

                assertTrue(answer.endsWith("\n\n" + size), answer);
            }
        }
    }

    @Test
    void aBodyThatTheClientDoesNotFinishIsNoFailure() {
        try (RunningService service = RunningService.with(ECHO); Wire wire = service.connect();
             LoggedEvents log = new LoggedEvents()) {
            wire.send("POST /echo/a HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nContent-Length: 5\n\nhel").finish();

            wire.awaitClose();
            assertEquals(List.of(), log.thrown("failed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "identity, gzip"})
    void anEncodedBodyIsAnUnsupportedOne(String coding) {
        try (RunningService service = RunningService.with(ECHO)) {
            assertEquals("""
                    HTTP/1.1 415 Unsupported Media Type
                    Date: -
                    Accept-Encoding: identity
                    Cache-Control: no-store
                    Connection: close
                    Content-Length: 99
                    Content-Type: application/problem+json

                    {"title":"Unsupported Media Type","status":415,"detail":"Send the body without a Content-Encoding"}""",
                    service.exchange("""
                            POST /echo/a HTTP/1.1
                            Host: a
                            Authorization: Token s3cret42
                            Content-Encoding: %s
                            Content-Length: 5

                            hello""".formatted(coding)));
        }
    }

    @Test
    void identityIsNoEncoding() {
        try (RunningService service = RunningService.with(ECHO)) {
            assertTrue(service.exchange("""
                    POST /echo/a HTTP/1.1
                    Host: a
                    Authorization: Token s3cret42
                    Connection: close
                    Content-Encoding: identity
                    Content-Length: 5

                    hello""").endsWith("\n\nhello"));
        }
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() {
        try (RunningService service = RunningService.with(ECHO); Wire wire = service.connect()) {
            wire.send("""
                    POST /echo/a HTTP/1.1
                    Host: a
                    Authorization: Token s3cret42
                    Connection: close
                    Expect: 100-continue
                    Content-Length: 5

                    """);

            assertEquals("HTTP/1.1 100 Continue\n\n", wire.readAnswer());
            assertTrue(wire.send("hello").readToEnd().endsWith("\n\nhello"));
        }
    }

    private static Answer length(long bytes) {
        return Answer.text(Long.toString(bytes));
    }
}
