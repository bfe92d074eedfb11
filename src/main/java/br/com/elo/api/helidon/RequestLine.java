package br.com.elo.api.helidon;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * RFC 9112, 3: {@code method SP request-target SP HTTP-version}, as Helidon is to read it: in origin-form.
 *
 * @param authority of a target in absolute-form; it counts more than Host
 */
record RequestLine(String method, String target, Optional<String> authority) {
    private static final String CONNECT = "CONNECT";
    private static final String OPTIONS = "OPTIONS";
    /** Asterisk-form: no path of an endpoint. Also for authority-form, of which Helidon knows nothing. */
    private static final String NOWHERE = "*";

    static RequestLine parse(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.ISO_8859_1);
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first <= 0 || last == first) {
            throw Malformed.because("not three parts");
        }
        String method = line.substring(0, first);
        checkVersion(line.substring(last + 1));
        if (!Syntax.TOKEN.matches(method)) {
            throw Malformed.because("the method is no token");
        }
        return of(method, line.substring(first + 1, last));
    }

    private static RequestLine of(String method, String target) {
        if (method.equals(CONNECT)) {
            if (!Authority.hasPort(target)) {
                throw Malformed.because("CONNECT takes host and port");
            }
            return new RequestLine(method, NOWHERE, Optional.empty());
        }
        if (target.startsWith("/")) {
            return new RequestLine(method, Target.origin(target), Optional.empty());
        }
        if (target.equals(NOWHERE) && method.equals(OPTIONS)) {
            return new RequestLine(method, target, Optional.empty());
        }
        return absolute(method, target);
    }

    /** RFC 9112, 3.2.2. Helidon 4.5.0 routes by the path in it, and goes on to believe Host. */
    private static RequestLine absolute(String method, String target) {
        int authority = Target.schemeLength(target);
        int path = Target.authorityEnd(target, authority);
        String rest = target.substring(path);
        String origin = rest.isEmpty() && method.equals(OPTIONS) ? NOWHERE : Target.origin(rest.startsWith("/") ? rest : "/" + rest);
        return new RequestLine(method, origin, Optional.of(Authority.normalize(target.substring(authority, path))));
    }

    /** RFC 9110, 2.5: a higher minor version is read as 1.1. */
    private static void checkVersion(String version) {
        if (!version.startsWith("HTTP/1.") || version.length() != 8 || version.charAt(7) < '1' || version.charAt(7) > '9') {
            throw version.matches("HTTP/\\d\\.\\d") ? Malformed.version(version) : Malformed.because("no version of HTTP");
        }
    }

    byte[] bytes() {
        return (knownMethod() + " " + target + " HTTP/1.1").getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 9110, 9.1: methods are case-sensitive. Helidon 4.5.0 takes {@code get} for GET: no method is called ~get. */
    private String knownMethod() {
        for (int i = 0; i < method.length(); i++) {
            if (method.charAt(i) >= 'a' && method.charAt(i) <= 'z') {
                return "~" + method;
            }
        }
        return method;
    }
}
