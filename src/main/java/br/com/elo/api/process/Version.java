package br.com.elo.api.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, as the build wrote it. */
public final class Version {
    private Version() {
    }

    /**
     * Reads it.
     *
     * @return such as 1.0.0
     */
    public static String current() {
        try (InputStream text = Version.class.getResourceAsStream("/br/com/elo/api/version.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
