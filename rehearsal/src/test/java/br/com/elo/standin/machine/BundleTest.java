package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheModesOfItsFiles() throws IOException {
        Path zip = zip(Map.of(".platform/hooks/postdeploy/prune.sh", "rwxr-xr-x", "Dockerfile", "rw-r--r--"));
        Path target = folder.resolve("staging");
        Bundle.unpack(zip, target);
        assertTrue(Files.isExecutable(target.resolve(".platform/hooks/postdeploy/prune.sh")));
        assertFalse(Files.isExecutable(target.resolve("Dockerfile")));
        assertEquals("Dockerfile", Files.readString(target.resolve("Dockerfile")));
    }

    @Test
    void leavesNothingOfTheOneBefore() throws IOException {
        Path target = folder.resolve("staging");
        Bundle.unpack(zip(Map.of("src/Old.java", "rw-r--r--")), target);
        Bundle.unpack(zip(Map.of("src/New.java", "rw-r--r--")), target);
        assertFalse(Files.exists(target.resolve("src/Old.java")));
    }

    @Test
    void takesWhatEbMakesOfAFolder() throws IOException {
        Path zip = folder.resolve("eb.zip");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            entries.putNextEntry(new ZipEntry("./"));
            entries.putNextEntry(new ZipEntry("Dockerfile"));
        }
        Path target = folder.resolve("staging");
        Bundle.unpack(zip, target);
        assertTrue(Files.exists(target.resolve("Dockerfile")));
    }

    @Test
    void takesNothingThatWouldLieElsewhere() throws IOException {
        Path zip = folder.resolve("bad.zip");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            entries.putNextEntry(new ZipEntry("../outside"));
        }
        assertThrows(DeploymentException.class, () -> Bundle.unpack(zip, folder.resolve("staging")));
        assertFalse(Files.exists(folder.resolve("outside")));
    }

    @Test
    void saysSoWhenItIsNoZip() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
        DeploymentException e =
                assertThrows(DeploymentException.class, () -> Bundle.unpack(text, folder.resolve("staging")));
        assertTrue(e.getMessage().startsWith("The source bundle is not a zip file that can be read"), e::getMessage);
    }

    /** Each file holds its own name. */
    private Path zip(Map<String, String> modes) throws IOException {
        Path zip = Files.createTempFile(folder, "bundle", ".zip");
        Files.delete(zip);
        Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (FileSystem files = FileSystems.newFileSystem(zip, options)) {
            for (Map.Entry<String, String> mode : modes.entrySet()) {
                Path file = files.getPath(mode.getKey());
                if (file.getParent() != null) {
                    Files.createDirectories(file.getParent());
                }
                Files.writeString(file, mode.getKey());
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode.getValue()));
            }
        }
        return zip;
    }
}
