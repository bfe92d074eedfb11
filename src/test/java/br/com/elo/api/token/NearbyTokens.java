package br.com.elo.api.token;

import java.util.Locale;
import java.util.Random;

/** Makes tokens, and texts that are nearly the same. */
final class NearbyTokens {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;
    /** What a decoder could mistake for another character, and what could end or part a value. */
    private static final String ODD = "?,;= \t\u0000\u007f\u00e9\u0130\u212a\ufffd";

    private final Random random;

    NearbyTokens(Random random) {
        this.random = random;
    }

    /** Visible ASCII. */
    String token() {
        return random.ints(SHORTEST + random.nextInt(LONGEST), '!', 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    String either(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    /** The same, a piece of it, or with one thing changed. */
    String near(String token) {
        if (token.isEmpty()) {
            return token;
        }
        int at = random.nextInt(token.length());
        return switch (random.nextInt(9)) {
            case 0 -> token;
            case 1 -> token.substring(0, at);
            case 2 -> token.substring(at);
            case 3 -> with(token, at, (char) (token.charAt(at) ^ 1 << random.nextInt(7)));
            case 4 -> with(token, at, ODD.charAt(random.nextInt(ODD.length())));
            case 5 -> new StringBuilder(token).insert(at, ODD.charAt(random.nextInt(ODD.length()))).toString();
            case 6 -> token + token.substring(0, at);
            case 7 -> random.nextBoolean() ? token.toUpperCase(Locale.ROOT) : token.toLowerCase(Locale.ROOT);
            default -> new StringBuilder(token).reverse().toString();
        };
    }

    private static String with(String token, int at, char character) {
        return token.substring(0, at) + character + token.substring(at + 1);
    }
}
