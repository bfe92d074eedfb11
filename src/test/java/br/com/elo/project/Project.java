package br.com.elo.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project, as they lie in the working tree. */
public final class Project {
    public static final Path ROOT = Path.of("").toAbsolutePath();

    private Project() {
    }

    public static String text(String path) {
        return text(ROOT.resolve(path));
    }

    public static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files right in a folder, by name, as Elastic Beanstalk reads them. */
    public static List<Path> folder(String path, String extension) {
        try (Stream<Path> files = Files.list(ROOT.resolve(path))) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
