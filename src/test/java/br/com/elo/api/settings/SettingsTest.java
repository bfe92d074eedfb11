package br.com.elo.api.settings;

import br.com.elo.api.token.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsTest {
    private static final String STRONG = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "fedcba9876543210fedcba9876543210";

    @Test
    void defaults() throws Misconfiguration {
        Settings settings = read(Map.of());

        assertEquals(8080, settings.port());
        assertEquals(Duration.ofSeconds(3), settings.drain());
        assertTrue(settings.tokens().locked());
        assertTrue(settings.tokens().previous().isEmpty());
    }

    @Test
    void everyVariableCounts() throws Misconfiguration {
        Settings settings = read(Map.of("ELO_PASS", STRONG, "ELO_PASS_PREVIOUS", OTHER,
                "SERVER_PORT", "8081", "SERVER_DRAIN_SECONDS", "0"));

        assertEquals(4, Variable.values().length, "a new variable belongs in these tests");
        assertEquals(8081, settings.port());
        assertEquals(Duration.ZERO, settings.drain());
        assertEquals(Token.of(STRONG).fingerprint(), settings.tokens().current().orElseThrow().fingerprint());
        assertEquals(Token.of(OTHER).fingerprint(), settings.tokens().previous().orElseThrow().fingerprint());
    }

    @Test
    void anEmptyTokenIsAnUnsetOne() throws Misconfiguration {
        assertTrue(read(Map.of("ELO_PASS", "", "ELO_PASS_PREVIOUS", "")).tokens().locked());
    }

    @ParameterizedTest
    @CsvSource({"7,false", "8,true", "1024,true", "1025,false"})
    void aTokenHasFromEightTo1024Characters(int length, boolean usable) {
        assertEquals(usable, isUsable("x".repeat(length)));
    }

    @Test
    void thePreviousTokenHasToKeepTheSameRules() {
        assertEquals(2, problems(Map.of("ELO_PASS", STRONG, "ELO_PASS_PREVIOUS", "a b")).size());
    }

    @Test
    void onlyVisibleAsciiIsUsable() {
        for (char c = 0; c < 0x180; c++) {
            String token = "s3cret" + c + "42";
            boolean visible = c > ' ' && c < 0x7f;
            assertEquals(visible, isUsable(token), "character " + (int) c);
        }
    }

    @Test
    void thePreviousTokenNeedsACurrentOne() {
        assertEquals(List.of("ELO_PASS_PREVIOUS is set but ELO_PASS is not: set ELO_PASS too, or remove ELO_PASS_PREVIOUS"),
                problems(Map.of("ELO_PASS_PREVIOUS", STRONG)));
    }

    @Test
    void thePreviousTokenMustBeAnother() {
        assertEquals(List.of("ELO_PASS_PREVIOUS is the same as ELO_PASS: remove it, or set ELO_PASS to a new token"),
                problems(Map.of("ELO_PASS", STRONG, "ELO_PASS_PREVIOUS", STRONG)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "5,5"})
    void theDrainTimeIsInSeconds(String text, int seconds) throws Misconfiguration {
        assertEquals(Duration.ofSeconds(seconds), read(Map.of("SERVER_DRAIN_SECONDS", text)).drain());
    }

    @Test
    void namesThatAreNearlyOursAreFound() {
        assertEquals(List.of("ELO_PAS", "ELO_PASS_PREVIUS", "elo_pass"), Variable.misspelt(Map.of("ELO_PASS", "",
                "ELO_PAS", "", "elo_pass", "", "ELO_PASS_PREVIUS", "", "HELO_PASS", "", "SERVER_PORT", "")));
    }

    @Test
    void everyProblemNamesVariableRuleAndRemedy() {
        String remedy = ": set it to the output of: openssl rand -hex 32";
        assertEquals(List.of("ELO_PASS is blank" + remedy, "ELO_PASS is shorter than 8 characters" + remedy),
                problems(Map.of("ELO_PASS", "  ")));
        assertEquals(List.of("ELO_PASS holds a character that is not visible ASCII, such as a blank, a line break or an "
                + "accented letter" + remedy), problems(Map.of("ELO_PASS", "s3cret 42")));
        assertEquals(List.of("ELO_PASS is longer than 1024 characters" + remedy),
                problems(Map.of("ELO_PASS", "x".repeat(1025))));
        assertEquals(List.of("SERVER_PORT must be a whole number from 1 to 65535: set it to one, or unset it for the default "
                + "8080", "SERVER_DRAIN_SECONDS must be a whole number from 0 to 5: set it to one, or unset it for the "
                + "default 3"), problems(Map.of("SERVER_PORT", "0", "SERVER_DRAIN_SECONDS", "6")));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "65535,65535", "00080,80"})
    void aPortIsAnyOfTcps(String text, int port) throws Misconfiguration {
        assertEquals(port, read(Map.of("SERVER_PORT", text)).port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "+80", "80 ", "8x", "\u0668\u0660", "000080", "99999999999"})
    void anythingElseIsNoPort(String text) {
        assertEquals(1, problems(Map.of("SERVER_PORT", text)).size());
    }

    @Test
    void theExceptionTellsAllProblemsAndNoValue() {
        Misconfiguration e = assertThrows(Misconfiguration.class,
                () -> read(Map.of("ELO_PASS", "s3cr\nt", "ELO_PASS_PREVIOUS", "s3cr\nt")));

        assertEquals(String.join("; ", e.problems()), e.getMessage());
        assertTrue(!e.getMessage().contains("s3cr"), e.getMessage());
    }

    private static boolean isUsable(String token) {
        try {
            read(Map.of("ELO_PASS", token));
            return true;
        } catch (Misconfiguration e) {
            return false;
        }
    }

    private static List<String> problems(Map<String, String> environment) {
        return assertThrows(Misconfiguration.class, () -> read(environment)).problems();
    }

    private static Settings read(Map<String, String> environment) throws Misconfiguration {
        return Settings.from(Variable.config(environment));
    }
}
