package br.com.elo.standin.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactZipTest {
    @TempDir
    private Path folder;
    private Path source;

    @BeforeEach
    void fill() throws IOException {
        source = folder.resolve("source");
        for (String name : List.of("top", "a/b/deep", ".hidden/hook")) {
            Files.createDirectories(source.resolve(name).getParent());
            assertTrue(Files.createFile(source.resolve(name)).toFile().setExecutable(name.endsWith("hook"), false));
        }
    }

    @Test
    void hasWhatMatchesAndAnAsteriskStandsForNoLeadingDot() throws IOException {
        assertEquals(List.of("/a/b/deep", "/top"), names(ArtifactZip.pack(source, List.of("**/*"))));
        assertEquals(List.of("/.hidden/hook"), names(ArtifactZip.pack(source, List.of(".hidden/**/*"))));
    }

    @Test
    void keepsModesThatAreLostWhereItIsUnpackedForABuild() throws IOException {
        byte[] zip = ArtifactZip.pack(source, List.of(".hidden/*"));
        try (FileSystem files = open(zip)) {
            assertTrue(Files.getPosixFilePermissions(files.getPath("/.hidden/hook")).toString().contains("OWNER_EXECUTE"));
        }
        ArtifactZip.unpack(zip, folder.resolve("build"));
        assertFalse(Files.isExecutable(folder.resolve("build/.hidden/hook")));
    }

    @Test
    void isRefusedWithAnEntryOutsideOfItself() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../evil"));
        }
        assertThrows(IOException.class, () -> ArtifactZip.unpack(bytes.toByteArray(), folder.resolve("build")));
    }

    private List<String> names(byte[] zip) throws IOException {
        try (FileSystem files = open(zip); Stream<Path> all = Files.walk(files.getPath("/"))) {
            return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
        }
    }

    private FileSystem open(byte[] zip) throws IOException {
        return FileSystems.newFileSystem(Files.write(folder.resolve("a.zip"), zip),
                Map.of("enablePosixFileAttributes", "true"));
    }
}
