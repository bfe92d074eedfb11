package br.com.elo.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Tables among the test resources: columns parted by tabs, titles in the first row, comments after a #. */
public final class Tsv {
    private Tsv() {
    }

    /** The cells of each row but the titles. */
    public static Stream<String[]> rows(String resource) {
        try (InputStream table = Tsv.class.getResourceAsStream(resource)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
