package br.com.elo.api.token;

import java.util.Random;
import java.util.function.Predicate;

/**
 * Measures how long a check takes for two classes of wrong tokens: one differs from the right one in its first character,
 * the other in its last.
 */
final class Contest {
    /** Checks per measurement: the clock's own steps are longer than one. */
    private static final int BATCH = 8;
    /** The just-in-time compiler is done by then. */
    private static final int WARM_UP = 20_000;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Random random;
    private final String right;
    private long blackHole;

    /** The right token must have no upper-case letter, so that every other character of the alphabet is wrong. */
    Contest(String right, long seed) {
        this.right = right;
        this.random = new Random(seed);
    }

    Leak measure(Predicate<String> check, int measurements) {
        long[] times = new long[measurements];
        boolean[] classes = new boolean[measurements];
        for (int i = -WARM_UP; i < measurements; i++) {
            boolean last = random.nextBoolean();
            String input = wrongAt(last ? right.length() - 1 : 0);
            long time = time(check, input);
            if (i >= 0) {
                times[i] = time;
                classes[i] = last;
            }
        }
        if (blackHole != 0) {
            throw new IllegalStateException("a wrong token was accepted");
        }
        return Leak.in(times, classes);
    }

    private long time(Predicate<String> check, String input) {
        long begin = System.nanoTime();
        for (int i = 0; i < BATCH; i++) {
            blackHole += check.test(input) ? 1 : 0;
        }
        return System.nanoTime() - begin;
    }

    private String wrongAt(int position) {
        char[] characters = right.toCharArray();
        characters[position] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        return "Token " + new String(characters);
    }
}
