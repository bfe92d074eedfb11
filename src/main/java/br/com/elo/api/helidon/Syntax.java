package br.com.elo.api.helidon;

/** Character classes of RFC 9110 (5.6.2) and RFC 3986. Helidon 4.5.0 reads bytes over 0x7F as one replacement character. */
enum Syntax {
    TOKEN("!#$%&'*+-.^_`|~"),
    PATH("-._~!$&'()*+,;=:@%/"),
    QUERY("-._~!$&'()*+,;=:@%/?"),
    NAME("-._~!$&'()*+,;=%");

    private final boolean[] allowed = new boolean[0x80];

    Syntax(String punctuation) {
        for (int c = 0; c < allowed.length; c++) {
            allowed[c] = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || punctuation.indexOf(c) >= 0;
        }
    }

    boolean matches(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= allowed.length || !allowed[c] || c == '%' && this != TOKEN && !isEncoded(text, i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isEncoded(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }
}
