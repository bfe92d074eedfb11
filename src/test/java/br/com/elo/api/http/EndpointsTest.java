package br.com.elo.api.http;

import io.helidon.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What could never answer is told at the start, and not by a 404 that somebody wonders about. */
class EndpointsTest {
    private static final String SHAPE = "no request has such a path; it may have no query, fragment, semicolon, //, /./, /../ "
            + "or half an encoded character";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "orders | a path begins with a slash",
        "'' | a path begins with a slash",
        "{id} | a path begins with a slash",
        "/health | the path is there twice; put all its methods on one endpoint",
        "/{a}/{a} | the parameter a is there twice",
        "/a?b | " + SHAPE, "/a#b | " + SHAPE, "/a;b | " + SHAPE, "//a | " + SHAPE, "/a//b | " + SHAPE, "/a/../b | " + SHAPE,
        "/a/.. | " + SHAPE, "/./a | " + SHAPE, "/%zz | " + SHAPE, "/a%2 | " + SHAPE,
    })
    void aPathThatNoRequestHas(String path, String problem) {
        assertEquals("Endpoint " + path + ": " + problem, problem(endpoint(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/{id", "/a[b", "/[a[b]]", "/{id:[}", "/{+id:x}"})
    void aPathThatIsNoPattern(String path) {
        assertEquals("Endpoint " + path + ": not a path pattern of Helidon's", problem(endpoint(path)).split(": ")[0]
                + ": " + problem(endpoint(path)).split(": ")[1]);
    }

    @ParameterizedTest
    @CsvSource({"/orders,/orders", "/orders/{id},/orders/new", "/orders/{id},/orders/{number}", "/orders/*,/orders/new", "/{+path},/orders",
        "/*,/orders/{id}", "/{a},/orders", "/orders[/{id}],/orders", "/a*,/abc", "/caf%C3%A9,/caf\u00e9", "/orders/{id},/orders/*x"})
    void aPathBehindOneThatTakesIt(String earlier, String later) {
        String problem = problem(endpoint(earlier), endpoint(later));

        assertEquals("Endpoint " + later + ": " + (earlier.equals(later)
                ? "the path is there twice; put all its methods on one endpoint"
                : "what it takes goes to " + earlier + ", which is before it; change their order"), problem);
    }

    @ParameterizedTest
    @CsvSource({"/orders/new,/orders/{id}", "/orders/{id:\\d+},/orders/{name}", "/orders/{id:[a-z]{4}},/orders/new", "/orders,/orders[/{id}]", "/orders,/orders/",
        "/orders/{id},/orders/{id}/lines", "/a,/A", "/{id:.*},/orders/{id:\\d+}", "/files/{+path},/file"})
    void aPathThatAnotherTakesOnlyInPart(String earlier, String later) {
        assertDoesNotThrow(() -> new Endpoints(health(), List.of(endpoint(earlier), endpoint(later))));
    }

    @Test
    void onThatDoesNothing() {
        assertEquals("Endpoint /a: it does nothing; give it an action with get or on", problem(Endpoint.at("/a")));
    }

    @Test
    void aBodyThatNoMethodTakes() {
        String problem = "Endpoint /a: it takes a body, but none of its methods does";

        assertEquals(problem, problem(endpoint("/a").withBodyUpTo(1)));
        assertEquals(problem, problem(endpoint("/a").on(Method.OPTIONS, request -> null).withBodyUpTo(1)));
        assertDoesNotThrow(() -> new Endpoints(health(), List.of(endpoint("/a").on(Method.POST, request -> null).withBodyUpTo(1))));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertEquals("""
                Endpoint a: a path begins with a slash
                Endpoint /b: it does nothing; give it an action with get or on""", problem(endpoint("a"), Endpoint.at("/b")));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Integer.MAX_VALUE - 7L, Long.MAX_VALUE})
    void aBodyOfNoSize(long bytes) {
        assertEquals("/a: no body has up to " + bytes + " bytes",
                assertThrows(IllegalArgumentException.class, () -> endpoint("/a").withBodyUpTo(bytes)).getMessage());
    }

    @Test
    void aBodyAsLargeAsAnArrayCanBe() {
        assertEquals(Integer.MAX_VALUE - 8, endpoint("/a").withBodyUpTo(Integer.MAX_VALUE - 8).maxBodyBytes());
        assertEquals(1, endpoint("/a").withBodyUpTo(1).maxBodyBytes());
    }

    @Test
    void aMethodThatIsThereTwiceOrNeverComes() {
        assertEquals("/a: GET is there twice",
                assertThrows(IllegalArgumentException.class, () -> endpoint("/a").get(request -> null)).getMessage());
        assertEquals("/a: CONNECT names no path, so it never comes here",
                assertThrows(IllegalArgumentException.class, () -> endpoint("/a").on(Method.CONNECT, request -> null)).getMessage());
        assertEquals("/a: POST has no action",
                assertThrows(NullPointerException.class, () -> endpoint("/a").on(Method.POST, (Action) null)).getMessage());
        assertEquals("/a: POST has no handler", assertThrows(NullPointerException.class,
                () -> endpoint("/a").on(Method.POST, (io.helidon.webserver.http.Handler) null)).getMessage());
    }

    @Test
    void theLargestBodyIsKnown() {
        Endpoint small = endpoint("/small").on(Method.POST, request -> null).withBodyUpTo(5);
        Endpoint large = endpoint("/large").on(Method.POST, request -> null).withBodyUpTo(7);

        assertEquals(7, new Endpoints(health(), List.of(large, small)).largestBody());
        assertEquals(0, new Endpoints(health(), List.of()).largestBody());
    }

    private static Endpoint endpoint(String path) {
        return Endpoint.at(path).get(request -> Answer.text("x"));
    }

    private static Endpoint health() {
        return Health.endpoint(() -> false);
    }

    private static String problem(Endpoint... endpoints) {
        return assertThrows(IllegalArgumentException.class, () -> new Endpoints(health(), Arrays.asList(endpoints))).getMessage();
    }
}
