package br.com.elo.standin.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A source bundle: a zip file, with the modes of its files. */
final class Bundle {
    private Bundle() {
    }

    /** Unpacks it into a folder that is empty afterwards but for this. A hook keeps its executable bit, or has none. */
    static void unpack(Path zip, Path folder) {
        Folder.delete(folder);
        try (ZipFile files = new ZipFile(zip.toFile())) {
            ZipModes modes = ZipModes.of(Files.readAllBytes(zip));
            for (ZipEntry entry : Collections.list(files.entries())) {
                unpackEntry(files, entry, modes, inside(folder, entry.getName()));
            }
        } catch (IOException e) {
            throw new DeploymentException("The source bundle is not a zip file that can be read: " + e.getMessage());
        }
    }

    /** An entry named ../../etc/passwd is a bundle somebody tampered with. */
    private static Path inside(Path folder, String entry) {
        Path target = folder.resolve(entry).normalize();
        if (!target.startsWith(folder)) {
            throw new DeploymentException("The source bundle has an entry outside of itself: " + entry);
        }
        return target;
    }

    private static void unpackEntry(ZipFile files, ZipEntry entry, ZipModes modes, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = files.getInputStream(entry)) {
            Files.copy(content, target);
        }
        Set<PosixFilePermission> mode = modes.permissions(entry.getName());
        // A zip made without modes tells of none: then the files are what they became by being made.
        if (!mode.isEmpty()) {
            Files.setPosixFilePermissions(target, mode);
        }
    }
}
