package br.com.elo.api.helidon;

import io.helidon.common.mapper.MapperException;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.media.UnsupportedTypeException;

import java.util.Arrays;
import java.util.List;

/**
 * Tells what a client sent wrong from what an endpoint does wrong. Helidon 4.5.0 throws the JDK's exceptions for both: out
 * of a parameter that is no number or not there, a header field, a character set that does not exist. What its readers
 * throw comes of the request.
 */
public final class Misread {
    private static final List<String> READERS = List.of(
            "io.helidon.common.mapper.", "io.helidon.common.parameters.", "io.helidon.common.uri.", "io.helidon.http.media.",
            "io.helidon.http.ContentDisposition", "io.helidon.http.CookieParser", "io.helidon.http.DateTime",
            "io.helidon.http.Headers", "io.helidon.http.HttpMediaType", "io.helidon.http.ServerRequestHeaders");

    private Misread() {
    }

    /** Whether it was thrown by a reader of Helidon's, or by the JDK on behalf of one. */
    public static boolean isReasonOf(Throwable thrown) {
        return switch (thrown) {
            // No reader for a class is the endpoint's mistake; but forms have one, if the client says that it sends one.
            case UnsupportedTypeException _ -> thrown.getMessage().contains(Parameters.class.getName());
            case MapperException _ -> !thrown.getMessage().contains("Failed to find mapper");
            case RuntimeException _ -> isOutOfAReader(thrown);
            default -> false;
        };
    }

    private static boolean isOutOfAReader(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun."))
                .findFirst()
                .filter(name -> READERS.stream().anyMatch(name::startsWith))
                .isPresent();
    }
}
