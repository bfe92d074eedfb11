package br.com.elo.api.helidon;

/** Pieces of a request-target (RFC 9112, 3.2). */
final class Target {
    private Target() {
    }

    /**
     * Path and query, checked. Helidon 4.5.0 accepts a fragment and a path without a slash (helidon-io/helidon#12319), and
     * drops empty segments: they are kept as encoded slashes, so that {@code //} is another path than {@code /}.
     */
    static String origin(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question);
        if (!Syntax.PATH.matches(path) || !Syntax.QUERY.matches(query)) {
            throw Malformed.because("the target has characters that it may not have");
        }
        return path.contains("//") ? withoutEmptySegments(path) + query : target;
    }

    static int schemeLength(String target) {
        for (String scheme : new String[] {"http://", "https://"}) {
            if (target.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        throw Malformed.because("the target is neither a path nor http");
    }

    static int authorityEnd(String target, int start) {
        int end = start;
        while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
            end++;
        }
        return end;
    }

    private static String withoutEmptySegments(String path) {
        StringBuilder encoded = new StringBuilder(path.length() + 8);
        for (int i = 0; i < path.length(); i++) {
            boolean second = i > 0 && path.charAt(i) == '/' && path.charAt(i - 1) == '/';
            encoded.append(second ? "%2F" : String.valueOf(path.charAt(i)));
        }
        return encoded.toString();
    }
}
