package br.com.elo.api.token;

import br.com.elo.fault.Figures;
import br.com.elo.fault.Measured;
import br.com.elo.fault.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.fail;

/**
 * A stranger measures answers to find the token character by character. The bounds are dudect's: from 4.5 on a t is
 * suspicious, over 10 it is a leak. A naive comparison runs in the same turn: where it is not found to leak, neither would
 * ours be, and the attempt proves nothing.
 */
@ExtendWith(Measured.class)
class ComparisonTimingFault {
    private static final double SUSPICIOUS = 4.5;
    private static final double LEAK = 10;
    private static final double PLAIN = 100;
    private static final int ATTEMPTS = 4;
    /** As long as a token may be: the longer it is, the further apart are its first and its last character. */
    private static final String RIGHT = "0123456789abcdef".repeat(64);

    @Test
    void doesNotTellWhereATokenIsWrong(Figures figures) {
        Tokens tokens = new Tokens(Optional.of(Token.of(RIGHT)), Optional.empty());
        List<String> attempts = new ArrayList<>();
        int measurements = Size.TIMINGS.now();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++, measurements *= 2) {
            Contest contest = new Contest(RIGHT, attempt);
            double control = contest.measure(ComparisonTimingFault::naive, measurements).size();
            double ours = contest.measure(value -> tokens.judge(List.of(value)).accepted(), measurements).size();
            String verdict = verdict(control, ours);
            attempts.add("%s: |t| %.1f, naive %.1f, of %d".formatted(verdict, ours, control, measurements));
            figures.put("t", number(ours)).put("naive_t", number(control)).put("measurements", measurements)
                    .put("attempts", attempt).put("verdict", verdict);
            if (verdict.equals("quiet")) {
                return;
            }
        }
        fail("no attempt was quiet\n" + String.join("\n", attempts));
    }

    private static String verdict(double control, double ours) {
        if (ours > LEAK) {
            return "leak";
        }
        return control < PLAIN || ours > SUSPICIOUS ? "inconclusive" : "quiet";
    }

    private static boolean naive(String value) {
        int offset = value.length() - RIGHT.length();
        for (int i = 0; i < RIGHT.length(); i++) {
            if (value.charAt(offset + i) != RIGHT.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String number(double t) {
        return String.format(Locale.ROOT, "%.1f", t);
    }
}
