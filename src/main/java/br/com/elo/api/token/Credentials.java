package br.com.elo.api.token;

import java.util.List;
import java.util.Optional;

/** RFC 9110, 11.4: {@code credentials = auth-scheme 1*SP token}, the scheme without regard to case. */
final class Credentials {
    private static final String SCHEME = "Token";

    private Credentials() {
    }

    /** The token, if there is exactly one field and it holds nothing but our scheme and visible ASCII. */
    static Optional<String> token(List<String> authorization) {
        // Several fields: a proxy may look at the first and we at the last. RFC 9110, 5.3 forbids them.
        if (authorization.size() != 1) {
            return Optional.empty();
        }
        String value = authorization.getFirst();
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        int start = SCHEME.length();
        while (start < value.length() && value.charAt(start) == ' ') {
            start++;
        }
        String token = value.substring(start);
        return start > SCHEME.length() && isVisible(token) ? Optional.of(token) : Optional.empty();
    }

    private static boolean isVisible(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) <= ' ' || token.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return !token.isEmpty();
    }
}
