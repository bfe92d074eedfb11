package br.com.elo.rehearsal.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.rehearsal.terminal.Outcome.FailedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    @TempDir
    private Path folder;
    private Path logs;
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        logs = Files.createDirectory(folder.resolve("the reader's logs"));
        shell = new Shell(folder, Map.of("PATH", System.getenv("PATH"), "HOME", "/home/reader"), logs);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void aScriptFindsWhatAnEarlierOneHasDefined() throws Exception {
        run("NAME=elo\ngreet() {\n  echo \"hello $NAME\"\n}\ncd /\n");
        assertEquals("hello elo\n/\n", run("greet\npwd\n").output());
        assertEquals("elo", shell.variable("NAME"));
    }

    @Test
    void itsEnvironmentIsOnlyWhatItWasGiven() throws Exception {
        assertEquals("/home/reader\n", run("echo \"$HOME${JAVA_HOME-}\"").output());
    }

    @Test
    void itsInputIsEmptySoThatNothingCanAskBack() throws Exception {
        assertEquals("", run("cat").output());
    }

    @Test
    void bothOutputsOfAScriptAreInALogOfItsOwn() throws Exception {
        run("echo one\n");
        run("echo two\necho three >&2\n");
        assertEquals("two\nthree\n", Files.readString(logs.resolve("02-test.log")));
    }

    @Test
    void aCommandThatFailsInTheMiddleIsNoticedAndTheScriptGoesOn() throws Exception {
        Outcome outcome = run("echo before\nls /nowhere 2> /dev/null\necho after\n");
        assertEquals(List.of(new FailedCommand(2, "ls /nowhere 2> /dev/null")), outcome.failures());
        assertEquals("before\nafter\n", outcome.output());
    }

    @Test
    void aCommandIsToldAsItIsWrittenWithoutTheValuesOfItsVariables() throws Exception {
        Outcome outcome = run("TOKEN=secret\nfalse \"$TOKEN\"\n");
        assertEquals("`false \"$TOKEN\"` ended with status 1", outcome.failures().getFirst().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "false | cat", "X=\"$(false)\"", "for i in $(false); do :; done", "f() { false; true; }; f",
        "(false); true", "[ -s /nowhere ] || { false; true; }"})
    void aFailureIsNoticedWhereverItIs(String script) throws Exception {
        assertTrue(run(script).failed());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "false || true", "if false; then :; fi", "[ 1 = 2 ] && echo no", "while false; do :; done",
        "if [ -n \"$(false)\" ]; then :; fi", "! true"})
    void aStatusThatIsAskedForIsNoFailure(String script) throws Exception {
        assertFalse(run(script).failed());
    }

    @Test
    void theFailuresOfAScriptAreItsOwn() throws Exception {
        run("false\n");
        assertFalse(run("true\n").failed());
    }

    @Test
    void aScriptThatDoesNotEndIsEndedWithAllItsProcesses() throws Exception {
        UnmetExpectation late = assertThrows(UnmetExpectation.class,
                () -> shell.run("test", "echo started\nsleep 1000\n", Duration.ofSeconds(1)));
        assertEquals("started\n", late.output());
        assertFalse(ProcessHandle.current().descendants().anyMatch(
                process -> process.info().commandLine().orElse("").endsWith("sleep 1000")));
    }

    @Test
    void aScriptThatEndsTheTerminalIsNoticed() {
        assertThrows(IOException.class, () -> run("exit 0\n"));
    }

    private Outcome run(String script) throws IOException, InterruptedException {
        return shell.run("test", script, LIMIT);
    }
}
