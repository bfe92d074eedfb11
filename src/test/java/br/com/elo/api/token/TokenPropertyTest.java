package br.com.elo.api.token;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** For any two tokens and any field value near them: exactly what is configured is accepted. A seed repeats its cases. */
class TokenPropertyTest {
    private static final int CASES = 50_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void exactlyTheConfiguredTokensAreAccepted(long seed) {
        NearbyTokens nearby = new NearbyTokens(new Random(seed));
        for (int i = 0; i < CASES; i++) {
            String current = nearby.token();
            String previous = nearby.near(current);
            String presented = nearby.near(nearby.either(current, previous));
            Tokens tokens = new Tokens(Optional.of(Token.of(current)), Optional.of(Token.of(previous)));

            Verdict verdict = tokens.judge(List.of("Token " + presented));

            assertEquals(expected(current, previous, presented), verdict,
                    () -> "current <%s>, previous <%s>, presented <%s>".formatted(current, previous, presented));
        }
    }

    private static Verdict expected(String current, String previous, String presented) {
        // Blanks in front belong to what separates the scheme from the token.
        String token = presented.replaceFirst("^ +", "");
        if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return Verdict.MALFORMED;
        }
        return token.equals(current) ? Verdict.CURRENT : token.equals(previous) ? Verdict.PREVIOUS : Verdict.WRONG;
    }
}
