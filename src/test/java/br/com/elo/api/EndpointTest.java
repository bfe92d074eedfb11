package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an own endpoint gets without more ado. */
class EndpointTest {
    private static final Endpoint ORDER = Endpoint.at("/orders/{id}")
            .get(request -> Answer.text("order " + request.path().pathParameters().get("id")))
            .on(Method.DELETE, request -> Answer.empty(Status.NO_CONTENT_204));

    private static final Endpoint BROKEN = Endpoint.at("/broken").get(request -> {
        throw new IllegalStateException("password of the database");
    });

    @Test
    void aPathParameterReachesTheAction() {
        assertEquals("""
                HTTP/1.1 200 OK
                Date: -
                Connection: close
                Content-Length: 8
                Content-Type: text/plain; charset=UTF-8

                order 12""", exchange(ORDER, "GET /orders/12"));
    }

    @Test
    void headIsGetWithoutTheBody() {
        assertEquals("""
                HTTP/1.1 200 OK
                Date: -
                Connection: close
                Content-Length: 8
                Content-Type: text/plain; charset=UTF-8

                """, exchange(ORDER, "HEAD /orders/12"));
    }

    @Test
    void allowNamesWhatItTakes() {
        assertTrue(exchange(ORDER, "OPTIONS /orders/12").contains("\nAllow: GET, HEAD, DELETE, OPTIONS\n"));
        assertTrue(exchange(ORDER, "PUT /orders/12").startsWith("HTTP/1.1 405 "));
        assertTrue(exchange(ORDER, "DELETE /orders/12").startsWith("HTTP/1.1 204 "));
    }

    @Test
    void withoutATokenItIsClosed() {
        try (RunningService service = RunningService.with(ORDER)) {
            assertTrue(service.exchange("GET /orders/12 HTTP/1.1\nHost: a\nConnection: close\n\n")
                    .startsWith("HTTP/1.1 401 "));
        }
    }

    @Test
    void anExceptionTellsTheClientNothing() {
        assertEquals("""
                HTTP/1.1 500 Internal Server Error
                Date: -
                Connection: close
                Content-Length: 91
                Content-Type: application/problem+json

                {"title":"Internal Server Error","status":500,"detail":"The request could not be answered"}""",
                exchange(BROKEN, "GET /broken"));
    }

    @Test
    void anExceptionTellsTheOperatorAll() {
        List<LogRecord> lines = new CopyOnWriteArrayList<>();
        StreamHandler handler = new StreamHandler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line);
            }
        };
        Logger logger = Logger.getLogger("io.helidon");
        logger.addHandler(handler);
        try {
            exchange(BROKEN, "GET /broken");
        } finally {
            logger.removeHandler(handler);
        }

        assertEquals(1, lines.size());
        assertEquals("password of the database", lines.getFirst().getThrown().getCause().getMessage());
    }

    @Test
    void anHttpExceptionKeepsItsStatus() {
        Endpoint gone = Endpoint.at("/gone").get(request -> {
            throw new HttpException("since last year", Status.GONE_410);
        });

        assertEquals("""
                HTTP/1.1 410 Gone
                Date: -
                Connection: close
                Content-Length: 74
                Content-Type: application/problem+json

                {"title":"Gone","status":410,"detail":"The request could not be answered"}""",
                exchange(gone, "GET /gone"));
    }

    private static String exchange(Endpoint endpoint, String line) {
        try (RunningService service = RunningService.with(endpoint)) {
            return service.exchange("""
                    %s HTTP/1.1
                    Host: localhost
                    Authorization: Token s3cret42
                    Connection: close

                    """.formatted(line));
        }
    }
}
