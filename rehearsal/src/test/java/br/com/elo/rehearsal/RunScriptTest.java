package br.com.elo.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Await;
import br.com.elo.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** rehearsal/run, among programs that only say their name. */
class RunScriptTest {
    @TempDir
    private Path project;

    @BeforeEach
    void install() throws IOException {
        for (String program : List.of("mvn", "git", "node", "npm", "python3", "docker", "docker-registry", "nginx",
                "haproxy", "curl", "openssl")) {
            install("bin/" + program, "");
        }
        install("rehearsal/python/install", "echo tools");
        install("rehearsal/iam/install", "echo policy engine");
        install("bin/mvn", "echo tests");
        install(".ci/base-images", "echo images");
        install(".ci/jdk-25", "echo " + project);
        install("bin/java", "shift 3; echo rehearsal $*; exit 7");
        Files.copy(Project.ROOT.resolve("rehearsal/run"), project.resolve("rehearsal/run"));
    }

    @Test
    void whatIsMissingIsNamedFirstWithOneCommandThatInstallsAllOfIt() throws Exception {
        Files.delete(project.resolve("bin/git"));
        install("bin/python3", "exit 1");
        assertEquals(new End(1, "rehearsal/run: missing: apt-get install -y --no-install-recommends git python3-venv\n"),
                end(start()));
    }

    @Test
    void anEngineThatDoesNotAnswerIsToldFromAMissingOne() throws Exception {
        install("bin/docker", "exit 1");
        assertEquals(new End(1, "rehearsal/run: no Docker engine answers: systemctl start docker\n"), end(start()));
    }

    @Test
    void theRehearsalComesAfterTheChecksAndItsStatusCounts() throws Exception {
        assertEquals(new End(7, """
                rehearsal/run: building and checking
                tools
                policy engine
                tests
                images
                rehearsal all
                """), end(start()));
    }

    @Test
    void checksNeedNoEngine() throws Exception {
        Files.delete(project.resolve("bin/docker"));
        assertEquals(new End(0, """
                rehearsal/run: building and checking
                tools
                policy engine
                tests
                """), end(start("check")));
    }

    @Test
    void aFailedCheckIsTheEnd() throws Exception {
        install("bin/mvn", "echo tests; exit 1");
        assertEquals(1, end(start("keep")).status());
    }

    @Test
    void aMisspeltWordDoesNotRehearse() throws Exception {
        assertEquals(new End(1, "rehearsal/run: unknown: chek; it takes nothing, keep or check\n"), end(start("chek")));
    }

    @Test
    void aSignalEndsWhatTheScriptHasStarted() throws Exception {
        install("bin/mvn", "/bin/sleep 300; echo over");
        Process script = start();
        Await.until(() -> script.descendants().anyMatch(RunScriptTest::sleeps));
        List<ProcessHandle> started = script.descendants().toList();
        script.toHandle().destroy();
        assertEquals(128 + 15, end(script).status());
        Await.until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static boolean sleeps(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("sleep")).isPresent();
    }

    private void install(String program, String script) throws IOException {
        Path file = project.resolve(program);
        Files.createDirectories(file.getParent());
        assertTrue(Files.writeString(file, "#!/bin/sh\n" + script + "\n").toFile().setExecutable(true));
    }

    private Process start(String... arguments) throws IOException {
        ProcessBuilder bash = new ProcessBuilder("/bin/bash", project.resolve("rehearsal/run").toString());
        bash.command().addAll(List.of(arguments));
        bash.environment().put("PATH", project.resolve("bin").toString());
        return bash.redirectErrorStream(true).start();
    }

    private static End end(Process script) throws IOException, InterruptedException {
        String output = new String(script.getInputStream().readAllBytes());
        return new End(script.waitFor(), output);
    }

    private record End(int status, String output) {
    }
}
