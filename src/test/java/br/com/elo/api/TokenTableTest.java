package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import io.helidon.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What each kind of request gets, on the wire. */
class TokenTableTest {
    private static final String REFUSAL_HEAD = """
            HTTP/1.1 401 Unauthorized
            Date: -
            Cache-Control: no-store
            Connection: close
            Content-Length: 94
            Content-Type: application/problem+json
            WWW-Authenticate: Token realm="elo"

            """;
    private static final String REFUSAL = REFUSAL_HEAD
            + "{\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"Send the header: Authorization: Token <token>\"}";
    private static final String LOCKED_HEAD = """
            HTTP/1.1 503 Service Unavailable
            Date: -
            Cache-Control: no-store
            Connection: close
            Content-Length: 185
            Content-Type: application/problem+json

            """;
    private static final String LOCKED = LOCKED_HEAD
            + "{\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"The service is locked because the environment "
            + "variable ELO_PASS is not set. Its operator sets it with: eb setenv ELO_PASS=<token>\"}";
    private static final String GREETING_HEAD = """
            HTTP/1.1 200 OK
            Date: -
            Connection: close
            Content-Length: 27
            Content-Type: text/plain; charset=UTF-8

            """;
    private static final String UP_HEAD = """
            HTTP/1.1 200 OK
            Date: -
            Cache-Control: no-store
            Connection: close
            Content-Length: 15
            Content-Type: application/json

            """;

    @Test
    void theTokenOpensTheGreeting() {
        try (RunningService service = RunningService.open()) {
            assertEquals(GREETING_HEAD + "devops test server flying!!", service.exchange(withToken("GET /")));
        }
    }

    @Test
    void headGetsTheSameFieldsAndNoBody() {
        try (RunningService service = RunningService.open()) {
            assertEquals(GREETING_HEAD, service.exchange(withToken("HEAD /")));
            assertEquals(REFUSAL_HEAD, service.exchange(withoutToken("HEAD /")));
            assertEquals(UP_HEAD, service.exchange(withoutToken("HEAD /health")));
        }
    }

    /** A stranger cannot find out what is where: not by the method, and not by what is sent along. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /", "PUT /nowhere", "POST /echo", "GET /", "POST /health", "CONNECT a:80", "get /"})
    void withoutATokenABodyChangesNothing(String line) {
        Endpoint echo = Endpoint.at("/echo").on(Method.POST, request -> Answer.text(request.content().as(String.class)))
                .withBodyUpTo(10);
        try (RunningService service = RunningService.with(echo)) {
            for (String body : List.of("Content-Length: 5\n\nhello", "Content-Length: 99999999999\n\nhello",
                    "Transfer-Encoding: chunked\n\n5\nhello\n0\n\n", "Content-Encoding: gzip\nContent-Length: 5\n\nhello",
                    "Expect: 100-continue\nContent-Length: 5\n\n", "Content-Type: nonsense\nContent-Length: 5\n\nhello")) {
                assertEquals(REFUSAL, service.exchange(line + " HTTP/1.1\nHost: a\n" + body));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /", "GET /nowhere", "POST /", "OPTIONS /", "DELETE /health", "OPTIONS *", "TRACE /",
        "BREW /pot", "GET /?token=s3cret42", "GET /s3cret42"})
    void withoutATokenEveryRequestGetsTheSameRefusal(String line) {
        try (RunningService service = RunningService.open()) {
            assertEquals(REFUSAL, service.exchange(withoutToken(line)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /", "GET /nowhere", "POST /", "OPTIONS /", "DELETE /health"})
    void aLockedServiceSaysWhatIsMissing(String line) {
        try (RunningService service = RunningService.locked()) {
            assertEquals(LOCKED, service.exchange(withoutToken(line)));
            assertEquals(LOCKED, service.exchange(withToken(line)));
        }
    }

    @Test
    void aLockedServiceAnswersHeadWithoutBody() {
        try (RunningService service = RunningService.locked()) {
            assertEquals(LOCKED_HEAD, service.exchange(withToken("HEAD /")));
        }
    }

    @Test
    void healthAsksForNoTokenLockedOrNot() {
        try (RunningService open = RunningService.open(); RunningService locked = RunningService.locked()) {
            assertEquals(UP_HEAD + "{\"status\":\"UP\"}", open.exchange(withoutToken("GET /health")));
            assertEquals(UP_HEAD + "{\"status\":\"UP\"}", locked.exchange(withoutToken("GET /health")));
            assertEquals(UP_HEAD, locked.exchange(withoutToken("HEAD /health")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//health", "/./health", "/x/../health", "/%68ealth", "/health;x", "/health/", "/health%2f",
        "/HEALTH", "/health/x", "/health%00"})
    void noOtherSpellingOfTheHealthPathIsOpen(String path) {
        try (RunningService service = RunningService.open()) {
            assertEquals(REFUSAL, service.exchange(withoutToken("GET " + path)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"})
    void otherMethodsAreNotAllowed(String method) {
        try (RunningService service = RunningService.open()) {
            assertEquals("""
                    HTTP/1.1 405 Method Not Allowed
                    Date: -
                    Allow: GET, HEAD, OPTIONS
                    Cache-Control: no-store
                    Connection: close
                    Content-Length: 104
                    Content-Type: application/problem+json

                    {"title":"Method Not Allowed","status":405,"detail":"This path takes these methods: GET, HEAD, OPTIONS"}""",
                    service.exchange(withToken(method + " /")));
        }
    }

    @Test
    void optionsTellsTheMethods() {
        try (RunningService service = RunningService.open()) {
            assertEquals("""
                    HTTP/1.1 204 No Content
                    Date: -
                    Allow: GET, HEAD, OPTIONS
                    Connection: close

                    """, service.exchange(withToken("OPTIONS /")));
        }
    }

    @Test
    void anUnknownPathIsNotFoundForThoseWhoHaveTheToken() {
        try (RunningService service = RunningService.open()) {
            assertEquals("""
                    HTTP/1.1 404 Not Found
                    Date: -
                    Cache-Control: no-store
                    Connection: close
                    Content-Length: 75
                    Content-Type: application/problem+json

                    {"title":"Not Found","status":404,"detail":"There is nothing at this path"}""",
                    service.exchange(withToken("GET /nowhere")));
        }
    }

    @Test
    void duringARotationBothTokensAreLetInAndNoOther() {
        try (RunningService service = RunningService.configured(
                Map.of("ELO_PASS", "n3wtoken", "ELO_PASS_PREVIOUS", RunningService.TOKEN))) {
            assertEquals(GREETING_HEAD + "devops test server flying!!", service.exchange(withToken("GET /")));
            assertEquals(GREETING_HEAD + "devops test server flying!!",
                    service.exchange(withToken("GET /").replace(RunningService.TOKEN, "n3wtoken")));
            assertEquals(REFUSAL, service.exchange(withToken("GET /").replace(RunningService.TOKEN, "0thertoken")));
        }
    }

    /** Helidon Config would put other settings and backslashes in their place. */
    @ParameterizedTest
    @ValueSource(strings = {"x${server.port}y", "x${elo.pass-previous}y", "x\\${HOME}y", "x$HOME:%41$(id)y"})
    void theTokenIsTakenLiterally(String token) {
        try (RunningService service = RunningService.configured(
                Map.of("ELO_PASS", token, "ELO_PASS_PREVIOUS", "pr3vious", "SERVER_PORT", "8081"))) {
            assertEquals(GREETING_HEAD + "devops test server flying!!",
                    service.exchange(withToken("GET /").replace(RunningService.TOKEN, token)));
        }
    }

    private static String withToken(String line) {
        return """
                %s HTTP/1.1
                Host: localhost
                Authorization: Token s3cret42
                Connection: close

                """.formatted(line);
    }

    private static String withoutToken(String line) {
        return """
                %s HTTP/1.1
                Host: localhost
                Connection: close

                """.formatted(line);
    }
}
