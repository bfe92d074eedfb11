package br.com.elo.rehearsal.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A source bundle: a zip file, with the modes of its files. */
final class Bundle {
    private Bundle() {
    }

    /** Unpacks it into a folder that is empty afterwards but for this. A hook keeps its executable bit, or has none. */
    static void unpack(Path zip, Path folder) {
        delete(folder);
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
            for (Path entry : entries(files)) {
                unpackEntry(entry, inside(folder, entry));
            }
        } catch (IOException e) {
            throw new DeploymentException("The source bundle is not a zip file that can be read: " + e.getMessage());
        }
    }

    private static List<Path> entries(FileSystem files) throws IOException {
        try (Stream<Path> all = Files.walk(files.getPath("/"))) {
            return all.toList();
        }
    }

    /** An entry named ../../etc/passwd is a bundle somebody tampered with. */
    private static Path inside(Path folder, Path entry) {
        Path target = folder.resolve(entry.toString().substring(1)).normalize();
        if (!target.startsWith(folder)) {
            throw new DeploymentException("The source bundle has an entry outside of itself: " + entry);
        }
        return target;
    }

    private static void unpackEntry(Path entry, Path target) throws IOException {
        if (Files.isDirectory(entry)) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.copy(entry, target);
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(entry);
        // A zip made without modes tells of none: then the files are what they became by being made.
        if (!mode.isEmpty()) {
            Files.setPosixFilePermissions(target, mode);
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
