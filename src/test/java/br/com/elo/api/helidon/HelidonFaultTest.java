package br.com.elo.api.helidon;

import br.com.elo.api.Wire;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A bare Helidon still has the faults that this package mends. Red after an update: what is named there can go. */
class HelidonFaultTest {
    private static WebServer helidon;

    @BeforeAll
    static void start() {
        helidon = WebServer.builder().port(0).shutdownHook(false).routing(HelidonFaultTest::route).build().start();
    }

    @AfterAll
    static void stop() {
        helidon.stop();
    }

    private static void route(HttpRouting.Builder routing) {
        routing.any("/", (_, response) -> response.send("hello"))
                .get("/uri", (request, response) -> response.send(request.requestedUri().toUri().toString()))
                .get("/count", (request, response) -> response.send("" + request.query().first("n").asInt().get()))
                .get("/since", (request, response) -> response.send("" + request.headers().ifModifiedSince()))
                .get("/204", (_, response) -> response.status(204).send())
                .get("/304", (_, response) -> response.status(304).send())
                .get("/reason", (_, response) -> response.status(Status.create(200, "OK\r\nX-Split: yes")).send());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "RequestLine: methods without regard to case | get / HTTP/1.1 | Host: a | HTTP/1.1 200 OK",
        "RequestLine: the authority of an absolute target | GET http://b/uri HTTP/1.1 | Host: a | http://a:80/uri",
        "RequestLine: a higher minor version | GET / HTTP/1.2 | Host: a | HTTP/1.1 400",
        "Target: a fragment | GET /#x HTTP/1.1 | Host: a | HTTP/1.1 200 OK",
        "Target: no slash (helidon-io/helidon#12319) | GET uri HTTP/1.1 | Host: a | HTTP/1.1 404",
        "Target: empty segments, dropped | GET //uri HTTP/1.1 | Host: a | HTTP/1.1 200 OK",
        "Target: empty segments, refused | GET /// HTTP/1.1 | Host: a | HTTP/1.1 400",
        "Authority: an empty port | GET / HTTP/1.1 | Host: a: | HTTP/1.1 400",
        "Authority: a signed port | GET / HTTP/1.1 | Host: a:+80 | HTTP/1.1 200 OK",
        "HeadWriter: the body of HEAD | HEAD / HTTP/1.1 | Host: a | hello",
        "ResponseFields: Content-Length with 204 | GET /204 HTTP/1.1 | Host: a | Content-Length: 0",
        "ResponseFields: Content-Length with 304 | GET /304 HTTP/1.1 | Host: a | Content-Length: 0",
        "ResponseFields: a reason phrase of two lines | GET /reason HTTP/1.1 | Host: a | X-Split: yes",
        "RequestFields: a date that is none | GET /since HTTP/1.1 | 'Host: a\nIf-Modified-Since: x' | HTTP/1.1 500",
        "Misread: a number that is none | GET /count?n=x HTTP/1.1 | Host: a | HTTP/1.1 500",
    })
    void isStillThere(String mended, String line, String host, String fault) {
        String answer = exchange(line + "\n" + host + "\n\n");

        assertTrue(answer.contains(fault), "Helidon no longer needs " + mended + ": " + answer);
    }

    /** Helidon does not close either, so the next request tells where the answer ends. */
    private static String exchange(String request) {
        return Wire.exchange(helidon.port(), request + "nonsense\n\n");
    }
}
