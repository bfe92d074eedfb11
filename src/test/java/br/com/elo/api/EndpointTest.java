package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an own endpoint gets without more ado. */
class EndpointTest {
    private static final Endpoint ORDER = Endpoint.at("/orders/{id}")
            .get(request -> Answer.text("order " + request.path().pathParameters().get("id")))
            .on(Method.DELETE, request -> Answer.empty(Status.NO_CONTENT_204));

    @Test
    void aPathParameterReachesTheAction() {
        assertEquals("""
                HTTP/1.1 200 OK
                Date: -
                Connection: close
                Content-Length: 8
                Content-Type: text/plain; charset=UTF-8

                order 12""", exchange("GET /orders/12", ORDER));
    }

    @Test
    void headIsGetWithoutTheBody() {
        assertEquals("""
                HTTP/1.1 200 OK
                Date: -
                Connection: close
                Content-Length: 8
                Content-Type: text/plain; charset=UTF-8

                """, exchange("HEAD /orders/12", ORDER));
    }

    @Test
    void optionsNameWhatItTakes() {
        assertEquals("""
                HTTP/1.1 204 No Content
                Date: -
                Allow: GET, HEAD, DELETE, OPTIONS
                Connection: close

                """, exchange("OPTIONS /orders/12", ORDER));
    }

    @Test
    void anotherMethodIsToldWhatItTakes() {
        assertEquals("""
                HTTP/1.1 405 Method Not Allowed
                Date: -
                Allow: GET, HEAD, DELETE, OPTIONS
                Cache-Control: no-store
                Connection: close
                Content-Length: 112
                Content-Type: application/problem+json

                {"title":"Method Not Allowed","status":405,"detail":"This path takes these methods: GET, HEAD, DELETE, OPTIONS"}""",
                exchange("PUT /orders/12", ORDER));
    }

    /** Once registered without a word, and never run. */
    @Test
    void itsOwnOptionsAndHeadRun() {
        Endpoint own = Endpoint.at("/own")
                .get(request -> Answer.text("got"))
                .on(Method.OPTIONS, request -> Answer.text("optional"))
                .on(Method.HEAD, request -> Answer.text("headstrong"));

        assertTrue(exchange("OPTIONS /own", own).endsWith("\n\noptional"));
        assertTrue(exchange("HEAD /own", own).contains("Content-Length: 10\n"));
        assertTrue(exchange("PUT /own", own).contains("\nAllow: GET, HEAD, OPTIONS\n"));
    }

    @Test
    void aMethodOfItsOwnIsKnown() {
        Endpoint cache = Endpoint.at("/cache").on(Method.create("PURGE"), request -> Answer.text("purged"));

        assertTrue(exchange("PURGE /cache", cache).endsWith("\n\npurged"));
        assertTrue(exchange("PURGE /", cache).startsWith("HTTP/1.1 405 "));
        assertTrue(exchange("PURGE /nowhere", cache).startsWith("HTTP/1.1 404 "));
    }

    @Test
    void withoutATokenItIsClosed() {
        try (RunningService service = RunningService.with(ORDER)) {
            assertTrue(service.exchange("GET /orders/12 HTTP/1.1\nHost: a\nConnection: close\n\n")
                    .startsWith("HTTP/1.1 401 "));
        }
    }

    @Test
    void aFieldMayBeThereSeveralTimes() {
        Endpoint cookies = Endpoint.at("/cookies").get(request -> Answer.text("x")
                .with(HeaderValues.create(HeaderNames.SET_COOKIE, "a=1"))
                .with(HeaderValues.create(HeaderNames.SET_COOKIE, "b=2")));

        assertTrue(exchange("GET /cookies", cookies).contains("\nSet-Cookie: a=1\nSet-Cookie: b=2\n"));
    }

    @Test
    void aHandlerMayLeaveTheRequestToTheNextEndpoint() {
        Endpoint first = Endpoint.at("/files/{+path}").get((Handler) (_, response) -> response.next());
        Endpoint second = Endpoint.at("/files/{name:.*[.]txt}").get(request -> Answer.text("text"));

        assertTrue(exchange("GET /files/a.txt", first, second).endsWith("\n\ntext"));
        assertTrue(exchange("GET /files/a.png", first, second).startsWith("HTTP/1.1 404 "));
    }

    static String exchange(String line, Endpoint... endpoints) {
        try (RunningService service = RunningService.with(endpoints)) {
            return service.exchange("""
                    %s HTTP/1.1
                    Host: localhost
                    Authorization: Token s3cret42
                    Connection: close

                    """.formatted(line));
        }
    }
}
