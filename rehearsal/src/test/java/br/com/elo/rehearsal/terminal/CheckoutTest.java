package br.com.elo.rehearsal.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    @TempDir
    private Path folder;
    private Path project;
    private Path clone;

    @BeforeEach
    void commit() throws Exception {
        project = Files.createDirectory(folder.resolve("project"));
        clone = folder.resolve("clone");
        git(project, "init", "--quiet");
        for (String name : List.of("changed", "deleted", "run")) {
            Files.writeString(project.resolve(name), "committed");
        }
        Files.writeString(project.resolve(".gitignore"), "/target/\n");
        assertTrue(project.resolve("run").toFile().setExecutable(true));
        git(project, "add", "--all");
        git(project, "commit", "--quiet", "--message", "first");
    }

    @Test
    void whatIsNotYetCommittedIsThereButWhatGitIgnoresIsNot() throws Exception {
        Files.writeString(project.resolve("changed"), "changed");
        Files.delete(project.resolve("deleted"));
        Files.createDirectory(project.resolve("sub"));
        Files.writeString(project.resolve("sub/new"), "new");
        Files.createDirectory(project.resolve("target"));
        Files.writeString(project.resolve("target/made"), "");
        new Checkout(project).into(clone);
        assertEquals("changed", Files.readString(clone.resolve("changed")));
        assertEquals("new", Files.readString(clone.resolve("sub/new")));
        assertFalse(Files.exists(clone.resolve("deleted")));
        assertFalse(Files.exists(clone.resolve("target")));
        assertTrue(Files.isExecutable(clone.resolve("run")));
        assertEquals(" M changed\n D deleted\n?? sub/\n", git(clone, "status", "--short"));
    }

    @Test
    void aDetachedHeadBecomesABranchAsAReaderHasOne() throws Exception {
        git(project, "checkout", "--quiet", "--detach");
        new Checkout(project).into(clone);
        assertEquals("rehearsal\n", git(clone, "branch", "--show-current"));
        assertEquals("", git(clone, "status", "--short"));
    }

    private static String git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.com"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(Checkout.OF_A_HOOK);
        Process git = builder.start();
        String output = new String(git.getInputStream().readAllBytes());
        assertEquals(0, git.waitFor(), output);
        return output;
    }
}
