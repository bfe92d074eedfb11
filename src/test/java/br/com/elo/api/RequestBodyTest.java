package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import io.helidon.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A body is refused before it is read, unless an endpoint asked for it. */
class RequestBodyTest {
    private static final String TOO_LARGE = """
            HTTP/1.1 413 Request Entity Too Large
            Date: -
            Connection: close
            Content-Length: 115
            Content-Type: application/problem+json

            {"title":"Request Entity Too Large","status":413,"detail":"Send the request without a body, or with a smaller one"}""";
    private static final Endpoint ECHO = Endpoint.at("/echo/{name}")
            .on(Method.POST, request -> Answer.text(request.content().as(String.class)))
            .withBodyUpTo(10);

    @ParameterizedTest
    @ValueSource(strings = {
        "POST / HTTP/1.1\nHost: a\nContent-Length: 1\n\nx",
        "GET / HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nContent-Length: 1\n\nx",
        "GET /health HTTP/1.1\nHost: a\nContent-Length: 1\n\nx",
        "POST /nowhere HTTP/1.1\nHost: a\nContent-Length: 1\n\nx",
        "POST / HTTP/1.1\nHost: a\nContent-Length: 9223372036854775807\n\nx",
        "POST / HTTP/1.1\nHost: a\nContent-Length: 1000000\n\n",
        "POST / HTTP/1.1\nHost: a\nExpect: 100-continue\nContent-Length: 5\n\n",
        "POST / HTTP/1.1\nHost: a\nContent-Encoding: gzip\nContent-Length: 5\n\nabcde",
        "POST / HTTP/1.1\nHost: a\nContent-Encoding: gzip\nTransfer-Encoding: chunked\n\n0\n\n",
        "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n0\n\n",
        "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n7fffffff\nxxxx",
        "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\nnonsense",
        "POST / HTTP/1.1\nHost: a\nContent-Length: 40\n\nGET / HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\n\n",
    })
    void isRefusedFirstOfAllAndNothingBehindItIsTakenForARequest(String request) {
        try (RunningService service = RunningService.open()) {
            assertEquals(TOO_LARGE, service.exchange(request));
        }
    }

    @Test
    void aClientThatGoesOnSendingGetsToReadTheRefusal() {
        try (RunningService service = RunningService.open()) {
            assertEquals(TOO_LARGE,
                    service.exchange("POST / HTTP/1.1\nHost: a\nContent-Length: 500000\n\n" + "x".repeat(500_000)));
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
            assertEquals(TOO_LARGE, service.exchange("POST / HTTP/1.1\nHost: a\nContent-Length: 5\n\nhello"));
        }
    }

    @Test
    void anEndpointTakesNoChunkedBody() {
        try (RunningService service = RunningService.with(ECHO)) {
            assertEquals("""
                    HTTP/1.1 411 Length Required
                    Date: -
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

    @Test
    void withoutATokenTheBodyIsNotReadAndTheConnectionEnds() {
        try (RunningService service = RunningService.with(ECHO)) {
            String answer = service.exchange("""
                    POST /echo/a HTTP/1.1
                    Host: a
                    Content-Length: 5

                    GET / HTTP/1.1
                    Host: a
                    Authorization: Token s3cret42

                    """);

            assertTrue(answer.startsWith("HTTP/1.1 401 Unauthorized\n"), answer);
            assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, answer);
        }
    }
}
