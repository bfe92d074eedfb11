package br.com.elo.api.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TokensTest {
    private static final String CURRENT = "s3cret42";
    private static final String PREVIOUS = "pr3vious";
    private static final Tokens TOKENS = new Tokens(Optional.of(Token.of(CURRENT)), Optional.of(Token.of(PREVIOUS)));

    @ParameterizedTest
    @ValueSource(strings = {"Token s3cret42", "token s3cret42", "tOkEn   s3cret42"})
    void theCurrentTokenIsAccepted(String authorization) {
        assertEquals(Verdict.CURRENT, TOKENS.judge(List.of(authorization)));
    }

    @Test
    void thePreviousTokenIsAccepted() {
        assertEquals(Verdict.PREVIOUS, TOKENS.judge(List.of("Token pr3vious")));
    }

    @Test
    void withoutAFieldItIsMissing() {
        assertEquals(Verdict.MISSING, TOKENS.judge(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Token", "Token ", "Tokens3cret42", "s3cret42", "Bearer s3cret42", "Basic s3cret42",
        "Tokens s3cret42", "Token\ts3cret42", "Token \ts3cret42", "Token s3cret42 x", "Token s3cret42\u0000",
        "Token s3cret42, Token s3cret42", "Token s\u00e9cret42", "Token s3cret42\ufffd"})
    void whatIsNotOneTokenIsMalformed(String authorization) {
        assertEquals(Verdict.MALFORMED, TOKENS.judge(List.of(authorization)));
    }

    @Test
    void severalFieldsAreMalformedEvenIfAllAreRight() {
        assertEquals(Verdict.MALFORMED, TOKENS.judge(List.of("Token s3cret42", "Token s3cret42")));
        assertEquals(Verdict.MALFORMED, TOKENS.judge(List.of("Token s3cret42", "")));
    }

    @Test
    void everyOtherTokenIsWrong() {
        for (int position = 0; position <= CURRENT.length(); position++) {
            for (char c = '!'; c < 0x7f; c++) {
                String longer = new StringBuilder(CURRENT).insert(position, c).toString();
                assertEquals(Verdict.WRONG, TOKENS.judge(List.of("Token " + longer)), longer);
                if (position < CURRENT.length() && CURRENT.charAt(position) != c) {
                    String other = CURRENT.substring(0, position) + c + CURRENT.substring(position + 1);
                    assertEquals(Verdict.WRONG, TOKENS.judge(List.of("Token " + other)), other);
                }
            }
            assertNotEquals(position < CURRENT.length(),
                    TOKENS.judge(List.of("Token " + CURRENT.substring(0, position))).accepted());
        }
    }

    /** A lossy decoding of foreign bytes gives a question mark or a replacement character. */
    @Test
    void aForeignCharacterDoesNotPassForAQuestionMark() {
        Tokens tokens = new Tokens(Optional.of(Token.of("s??nha42")), Optional.empty());

        assertFalse(tokens.judge(List.of("Token s\u00c3\u00a9nha42")).accepted());
        assertFalse(tokens.judge(List.of("Token s\ufffd\ufffdnha42")).accepted());
    }

    @Test
    void nothingPrintsASecret() {
        assertFalse(TOKENS.toString().contains(CURRENT));
        assertEquals("Token[redacted]", Token.of(CURRENT).toString());
    }

    @Test
    void onlyAStrongTokenShowsAFingerprint() {
        assertEquals(Optional.empty(), Token.of("x".repeat(31)).fingerprint());
        assertEquals(Optional.empty(), Token.of("x".repeat(32) + "!").fingerprint());
        // printf %s 0123456789abcdef0123456789abcdef | openssl dgst -sha256 -r | cut -c1-8
        assertEquals(Optional.of("3eb1bd43"), Token.of("0123456789abcdef0123456789abcdef").fingerprint());
        assertTrue(Token.of("abcXYZ019-._~+/0123456789abcdef012==").isStrong());
    }
}
