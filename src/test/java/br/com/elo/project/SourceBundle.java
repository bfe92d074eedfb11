package br.com.elo.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What `eb create` and `eb deploy` upload when there is a .ebignore: the working tree without what it lists, without
 * backups, without the CLI's own folder. Neither .gitignore nor what is committed plays a part. The rules are applied
 * by git, in an empty repository whose only exclude file is .ebignore.
 */
public final class SourceBundle {
    private static final String RULES = ".git/info/exclude";
    private final Path repository;

    /**
     * Prepares the rules.
     *
     * @param repository an empty folder
     */
    public SourceBundle(Path repository) throws IOException, InterruptedException {
        this.repository = repository;
        // An empty template: no exclude file, no hooks of whoever runs this.
        new ProcessBuilder("git", "init", "--quiet", "--template=", repository.toString())
                .inheritIO().start().waitFor();
        Files.createDirectories(repository.resolve(RULES).getParent());
        Files.copy(Project.ROOT.resolve(".ebignore"), repository.resolve(RULES));
    }

    /** Of these paths the ones that would go up. */
    public SortedSet<String> taken(Collection<String> paths) {
        SortedSet<String> taken = new TreeSet<>(paths);
        taken.removeIf(path -> path.contains(".elasticbeanstalk") || path.endsWith("~") || path.equals(".ebignore"));
        taken.removeAll(ignored(taken));
        return taken;
    }

    /** The files of this project that go up. */
    public SortedSet<String> files() {
        try (Stream<Path> all = Files.walk(Project.ROOT)) {
            return taken(all.filter(Files::isRegularFile)
                    .map(file -> Project.ROOT.relativize(file).toString())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Collection<String> ignored(Collection<String> paths) {
        try {
            Process git = new ProcessBuilder("git", "check-ignore", "--no-index", "--stdin")
                    .directory(repository.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Thread.ofVirtual().start(() -> write(git, paths));
            try (BufferedReader lines = git.inputReader()) {
                return lines.lines().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Process git, Collection<String> paths) {
        try (Writer input = git.outputWriter()) {
            input.write(String.join("\n", paths));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
