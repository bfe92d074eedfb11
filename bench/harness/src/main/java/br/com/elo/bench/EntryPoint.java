package br.com.elo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How the service's image starts it. */
final class EntryPoint {
    private static final Path DOCKERFILE = Path.of("Dockerfile");
    private static final Pattern FLAG = Pattern.compile("\"(-X[^\"]+)\"");

    private EntryPoint() {
    }

    /** The JVM's flags there, but for the cache, which belongs to the image. */
    static List<String> flags() {
        try {
            String dockerfile = Files.readString(DOCKERFILE);
            return FLAG.matcher(dockerfile.substring(dockerfile.indexOf("\nENTRYPOINT"))).results()
                    .map(flag -> flag.group(1))
                    .filter(Predicate.not(flag -> flag.startsWith("-XX:AOTCache=")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
