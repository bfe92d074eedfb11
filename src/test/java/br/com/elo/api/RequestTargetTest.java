package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** RFC 9112, 3: the request line in its four forms, and Host. */
class RequestTargetTest {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.with(
                Endpoint.at("/uri").get(request -> Answer.text(request.requestedUri().toUri() + " " + request.authority())),
                Endpoint.at("/files/{+path}").get(request -> Answer.text(request.path().pathParameters().get("path"))));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"/health,200", "/health?x=%20,200", "http://a/health,200", "HTTP://a:8080/health?x,200", "https://a/health,200",
        "http://[::1]/health,200",
        // Every other spelling of it asks for a token.
        "//health,401", "///,401", "/health/,401", "/health;x,401", "/%68ealth,401", "/x/../health,401", "/./health,401",
        "/HEALTH,401", "/health%2f,401", "/health%00,401", "http://a//health,401", "http://a/x/../health,401", "http://a,401",
        "http://a?/health,401", "http://health/,401",
        "/health#x,400", "/health#,400", "http://a/health#x,400", "health,400", "a:80,400", "*,400", "http:health,400",
        "http:/health,400", "http:///health,400", "http://:80/health,400", "http://u@a/health,400", "ftp://a/health,400",
        "/%zz,400", "/%2,400", "/?q=%z,400", "/^,400", "/{x},400", "/\u00ff,400", "/?\u00e9,400", "/a\\b,400", "http://a b/,400",
        "http://a:x/health,400", "http://a:99999/health,400"})
    void withoutAToken(String target, int status) {
        assertEquals(List.of(status), statuses("GET " + target + " HTTP/1.1\nHost: a\nConnection: close\n\n"));
    }

    @ParameterizedTest
    @CsvSource({"//,404", "///,404", "//health,404", "/%2f,404", "/..,404", "/../uri,404", "/health/,404", "/./uri,200", "/x/../uri,200",
        "/%75ri,200", "http://b,200", "http://b?x,200"})
    void withAToken(String target, int status) {
        assertEquals(List.of(status), statuses("GET " + target + " HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n"));
    }

    @Test
    void emptySegmentsReachAnEndpoint() {
        assertEquals("a//b", body("GET /files/a//b HTTP/1.1\nHost: a\n"));
    }

    /** RFC 9112, 3.2.2: the authority of an absolute target counts, not Host. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/uri | a | http://a:80/uri a", "/uri | a: | http://a:80/uri a", "/uri | a:81 | http://a:81/uri a:81",
        "http://b:82/uri?x=1 | a | http://b:82/uri?x=1 b:82", "http://b/uri | a:81 | http://b:80/uri b",
        "http://b:/uri | a | http://b:80/uri b", "/uri | [::1]:81 | http://[::1]:81/uri [::1]:81",
    })
    void theTargetUriIsAsItWasAskedFor(String target, String host, String expected) {
        assertEquals(expected, body("GET %s HTTP/1.1\nHost: %s\n".formatted(target, host)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a:", "a:0", "a:9090", "a:65535", "1.2.3.4", "1.2.3.4:80", "[::1]", "[::1]:80", "[::1]:", "a%20b", "a_b", "xn--a"})
    void aHostIsANameAndMaybeAPort(String host) {
        assertEquals(List.of(200), statuses("GET /health HTTP/1.1\nHost: " + host + "\nConnection: close\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":80", "a:+80", "a:-1", "a:8o", "a:65536", "a:999999", "a b", "a,b c", "u@a", "a/b", "a#", "a?", "a%zz",
        "::1", "[::1", "[::1]x", "[::1]:x", "[g::]", "a:80:80", "http://a"})
    void anythingElseIsNoHost(String host) {
        assertEquals(List.of(400), statuses("GET /health HTTP/1.1\nHost: " + host + "\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /health HTTP/1.1\n\n", "GET /health HTTP/1.1\nHost: a\nHost: a\n\n", "GET http://a/health HTTP/1.1\n\n",
        "GET http://a/health HTTP/1.1\nHost: a\nHost: a\n\n"})
    void thereIsExactlyOneHost(String request) {
        assertEquals(List.of(400), statuses(request));
    }

    /** RFC 9110, 9.1: methods are case-sensitive; Helidon takes "get" for GET. */
    @ParameterizedTest
    @CsvSource({"GET,200", "HEAD,200", "OPTIONS,204", "POST,405", "TRACE,405", "get,405", "Get,405", "hEAD,405", "options,405", "BREW,405", "~GET,405", "X-1,405"})
    void aMethodIsWrittenAsItIs(String method, int status) {
        assertEquals(List.of(status), statuses(method + " / HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"get /health", "head /health", "Get /", "BREW /health", "CONNECT a:80", "OPTIONS *", "OPTIONS http://a", "OPTIONS /health"})
    void whoeverHasNoTokenGetsOneAnswer(String line) {
        assertEquals(List.of(401), statuses(line + " HTTP/1.1\nHost: a\nConnection: close\n\n"));
    }

    @ParameterizedTest
    @CsvSource({"CONNECT a:80,501", "CONNECT [::1]:80,501", "CONNECT a,400", "CONNECT a:,400", "CONNECT /,400", "CONNECT http://a,400",
        "OPTIONS *,204", "OPTIONS http://a,204", "OPTIONS http://a/,204", "OPTIONS /nowhere,404", "POST *,400", "BREW /nowhere,404"})
    void eachFormHasItsMethods(String line, int status) {
        assertEquals(List.of(status), statuses(line + " HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n"));
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1,200", "HTTP/1.2,200", "HTTP/1.9,200", "HTTP/1.0,505", "HTTP/0.9,505", "HTTP/2.0,505", "HTTP/3.0,505", "http/1.1,400", "HTTP/1.10,400",
        "HTTP/1,400", "HTTP/1.x,400", "HTTPS/1.1,400"})
    void aHigherMinorVersionIsReadAsOursAndAnotherMajorOneIsNot(String version, int status) {
        assertEquals(List.of(status), statuses("GET /health " + version + "\nHost: a\nConnection: close\n\n"));
    }

    /** RFC 9112, 2.2: old clients send an empty line after a body. */
    @Test
    void oneEmptyLineBeforeARequestIsIgnored() {
        assertEquals(List.of(200), statuses("\nGET /health HTTP/1.1\nHost: a\nConnection: close\n\n"));
        assertEquals(List.of(400), statuses("\n\nGET /health HTTP/1.1\nHost: a\nConnection: close\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "CLOSE", "x, close", "x\nConnection: Close", "Upgrade, close\nUpgrade: h2c"})
    void aConnectionThatIsToCloseCloses(String connection) {
        assertEquals(List.of(200), statuses("GET /health HTTP/1.1\nHost: a\nConnection: " + connection + "\n\n"));
    }

    /** No Content-Length but that of GET (RFC 9110, 8.6), and no body, also where nobody got to look at the method. */
    @ParameterizedTest
    @ValueSource(strings = {"HEAD / HTTP/1.1\nHost: a\nHost: b\n\n", "HEAD / HTTP/1.0\nHost: a\n\n", "HEAD / HTTP/9.9\n\n", "HEAD /#x HTTP/1.1\nHost: a\n\n",
        "HEAD / HTTP/1.1\nHost: a\nTransfer-Encoding: gzip, chunked\n\n", "HEAD / HTTP/1.1\nHost: a\nContent-Length: x\n\n",
        "HEAD / HTTP/1.1\nHost: a\nContent-Length: 5\n\nhello", "HEAD /nowhere HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n"})
    void headIsTheHeadOfGet(String request) {
        String head = service.exchange(request);
        String get = service.exchange(request.replaceFirst("HEAD", "GET"));

        assertEquals(get.substring(0, get.indexOf("\n\n") + 2), head);
        assertTrue(head.contains("\nContent-Length: "), head);
    }

    @Test
    void headOfALineThatIsTooLongIsNoBodyEither() {
        assertTrue(service.exchange("HEAD /" + "a".repeat(5_000) + " HTTP/1.1\nHost: a\n\n").endsWith("Content-Type: application/problem+json\n\n"));
        assertTrue(service.exchange("HEAD / HTTP/1.1\nHost: a\nX: " + "a".repeat(9_000) + "\n\n").endsWith("Content-Type: application/problem+json\n\n"));
    }

    private static List<Integer> statuses(String request) {
        return Wire.statuses(service.exchange(request));
    }

    private static String body(String head) {
        String answer = service.exchange(head + "Authorization: Token s3cret42\nConnection: close\n\n");
        return answer.substring(answer.indexOf("\n\n") + 2);
    }
}
