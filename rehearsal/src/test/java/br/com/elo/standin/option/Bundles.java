package br.com.elo.standin.option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Source bundles for tests. */
public final class Bundles {
    private Bundles() {
    }

    /**
     * A zip file.
     *
     * @param entries a name and a text, and again
     */
    public static Path of(Path folder, String... entries) throws IOException {
        Path bundle = Files.createTempFile(folder, "bundle", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bundle;
    }
}
