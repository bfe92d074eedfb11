package br.com.elo.rehearsal.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A fresh clone of the project with the files as they lie in the working tree: `eb` uploads a working tree, so what is
 * changed but not yet committed is rehearsed too.
 */
public final class Checkout {
    /** Set where a git hook runs this: they would lead every command to the repository of the hook. */
    static final List<String> OF_A_HOOK = List.of(
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX");
    private final Path project;

    /**
     * Names what is cloned.
     *
     * @param project a git working tree
     */
    public Checkout(Path project) {
        this.project = project;
    }

    public void into(Path folder) throws IOException, InterruptedException {
        git("clone", "--quiet", "--no-checkout", project.toString(), folder.toString());
        // A reader's clone is on a branch; what continuous integration has checked out often is not.
        git("-C", folder.toString(), "symbolic-ref", "HEAD", "refs/heads/rehearsal");
        git("-C", folder.toString(), "update-ref", "refs/heads/rehearsal", head());
        git("-C", folder.toString(), "reset", "--quiet");
        for (String file : files()) {
            copy(project.resolve(file), folder.resolve(file));
        }
    }

    private String head() throws IOException, InterruptedException {
        return git("-C", project.toString(), "rev-parse", "HEAD").strip();
    }

    private List<String> files() throws IOException, InterruptedException {
        String list = git("-C", project.toString(), "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        return List.of(list.split("\0"));
    }

    private static void copy(Path file, Path target) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) { // else it is deleted, but not yet in git
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst("git");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeAll(OF_A_HOOK);
        Process git = builder.start();
        String output = new String(git.getInputStream().readAllBytes());
        if (git.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + "\n" + output);
        }
        return output;
    }
}
