package br.com.elo.api;

import br.com.elo.api.settings.Misconfiguration;
import br.com.elo.api.settings.Settings;
import br.com.elo.api.settings.Variable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every row of auth-cases.tsv over a raw socket. */
class AuthorizationCasesTest {
    private static final Map<Map<String, String>, RunningService> SERVICES = new HashMap<>();
    private static final String REFUSAL = """
            HTTP/1.1 401 Unauthorized
            Date: -
            Cache-Control: no-store
            Connection: close
            Content-Length: 94
            Content-Type: application/problem+json
            WWW-Authenticate: Token realm="elo"

            {"title":"Unauthorized","status":401,"detail":"Send the header: Authorization: Token <token>"}""";

    static List<AuthorizationCase> served() {
        return AuthorizationCase.all().stream().filter(row -> !row.refusesToStart()).toList();
    }

    static List<AuthorizationCase> refused() {
        return AuthorizationCase.all().stream().filter(AuthorizationCase::refusesToStart).toList();
    }

    @AfterAll
    static void stop() {
        SERVICES.values().forEach(RunningService::close);
    }

    @ParameterizedTest
    @MethodSource("served")
    void getsOneOfTheExpectedAnswers(AuthorizationCase row) {
        RunningService service = SERVICES.computeIfAbsent(row.environment(), RunningService::configured);

        String answer;
        try (Wire wire = service.connect()) {
            answer = wire.sendRaw(row.request()).readToEnd();
        }

        String status = answer.isEmpty() ? "closed" : answer.split(" ")[1];
        assertTrue(List.of(row.expected().split("\\|")).contains(status), answer);
        if (status.equals("401")) {
            assertEquals(REFUSAL, answer);
        }
        assertFalse(row.isGivenAwayBy(answer), answer);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void doesNotEvenStart(AuthorizationCase row) {
        Misconfiguration e = assertThrows(Misconfiguration.class,
                () -> Settings.from(Variable.config(row.environment())));

        assertFalse(row.isGivenAwayBy(e.getMessage()), e.getMessage());
    }
}
