package br.com.elo.standin.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An artifact: a zip file. */
final class ArtifactZip {
    private ArtifactZip() {
    }

    /** Unpacks it as CodeBuild is taken to: no file is executable, whatever the zip says. */
    static void unpack(byte[] zip, Path folder) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry outside of the zip: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(entries, target);
                }
            }
        }
    }

    /** Packs those files of a folder that match one of the patterns, with their modes. */
    static byte[] pack(Path folder, List<String> patterns) throws IOException {
        Path zip = Files.createTempFile("artifact", ".zip");
        Files.delete(zip);
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true", "enablePosixFileAttributes", "true"));
                Stream<Path> all = Files.walk(folder)) {
            List<Path> chosen = all.filter(Files::isRegularFile)
                    .filter(file -> matches(folder.relativize(file), patterns)).toList();
            for (Path file : chosen) {
                Path entry = files.getPath("/" + folder.relativize(file));
                Files.createDirectories(entry.getParent());
                Files.copy(file, entry);
                Files.setPosixFilePermissions(entry, Files.getPosixFilePermissions(file));
            }
        }
        try {
            return Files.readAllBytes(zip);
        } finally {
            Files.delete(zip);
        }
    }

    /** Two asterisks stand for any folders, or for none. An asterisk is taken not to stand for a leading dot. */
    private static boolean matches(Path file, List<String> patterns) {
        return patterns.stream().filter(pattern -> !isHidden(file) || pattern.startsWith(".") || pattern.contains("/."))
                .flatMap(pattern -> Stream.of(pattern, pattern.replace("**/", "")))
                .map(pattern -> file.getFileSystem().getPathMatcher("glob:" + pattern))
                .anyMatch(matcher -> matcher.matches(file));
    }

    private static boolean isHidden(Path file) {
        return StreamSupport.stream(file.spliterator(), false).anyMatch(name -> name.toString().startsWith("."));
    }
}
