package br.com.elo.api.helidon;

import io.helidon.common.uri.UriValidator;

/**
 * RFC 9110, 4.2 and 7.2: {@code uri-host [":" port]}, where the port may be empty. Helidon 4.5.0 refuses {@code a:} and
 * accepts {@code a:+80}.
 */
final class Authority {
    private static final int MAX_PORT = 65_535;

    private Authority() {
    }

    /** The same without an empty port, which means the default one and which Helidon could not parse. */
    static String normalize(String authority) {
        int end = authority.lastIndexOf(':');
        boolean hasPort = end >= 0 && authority.indexOf(']', end) < 0;
        String host = hasPort ? authority.substring(0, end) : authority;
        String port = hasPort ? authority.substring(end + 1) : "";
        if (!isHost(host) || !isPort(port)) {
            throw Malformed.because("not a host: " + authority.length() + " characters");
        }
        return port.isEmpty() ? host : authority;
    }

    static boolean hasPort(String authority) {
        return normalize(authority).matches(".*:\\d+");
    }

    private static boolean isHost(String host) {
        if (!host.startsWith("[")) {
            return !host.isEmpty() && Syntax.NAME.matches(host);
        }
        try {
            UriValidator.validateIpLiteral(host);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPort(String port) {
        return port.isEmpty() || port.length() <= 5 && Syntax.isDigits(port) && Integer.parseInt(port) <= MAX_PORT;
    }
}
