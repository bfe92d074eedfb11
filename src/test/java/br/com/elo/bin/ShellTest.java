package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Project;
import br.com.elo.bin.Account.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manners that the commands of bin/ have in common, and the bash that macOS has. */
class ShellTest {
    /** What bash 3.2 or BSD's tools do not know, or know as another thing. */
    private static final Map<String, Pattern> TOO_NEW = Map.of(
            "an associative array or a name reference", Pattern.compile("\\b(declare|local|typeset) -[a-zA-Z]*[An]"),
            "mapfile or readarray", Pattern.compile("\\b(mapfile|readarray)\\b"),
            "a case conversion", Pattern.compile("\\$\\{\\w+(,|\\^)"),
            "a redirection of bash 4", Pattern.compile("&>>|\\|&"),
            "`command`, whose failure ends bash 3.2 in spite of ||", Pattern.compile("\\bcommand \\w"),
            "--cli-input-json from a pipe, which `aws` reads twice", Pattern.compile("--cli-input-json file:///dev/stdin"),
            "printf of a time", Pattern.compile("printf '%\\("),
            "an expansion of bash 4.4", Pattern.compile("\\$\\{\\w+@"),
            "an option of GNU's only", Pattern.compile("\\b(sed -i|readlink -f|grep -P|sort -V|mktemp -p)\\b"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("scripts")
    void nothingNeedsANewerBash(Path script) throws IOException {
        String text = Files.readString(script).replaceAll("(?m)^\\s*#.*$", "");
        TOO_NEW.forEach((what, pattern) -> assertTrue(!pattern.matcher(text).find(),
                () -> script.getFileName() + " has " + what));
    }

    /** Before bash 5.1 a here-string is a file in the folder for temporary files. */
    @ParameterizedTest
    @MethodSource("scripts")
    void noTokenGoesThroughAHereString(Path script) throws IOException {
        List<String> texts = Pattern.compile("<<< \"\\$(\\w+)\"").matcher(Files.readString(script)).results()
                .map(match -> match.group(1)).toList();
        assertTrue(List.of("line", "answer").containsAll(texts), texts::toString);
        assertEquals(texts.size(), Files.readString(script).split("<<<", -1).length - 1 - comments(script));
    }

    private static int comments(Path script) throws IOException {
        return (int) Files.readString(script).lines().filter(line -> line.startsWith("#") && line.contains("<<<")).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "release", "token", "remove"})
    void helpIsOnStandardOutputAndNeedsNothing(String command) throws Exception {
        Outcome outcome = new Account(folder).without("aws").without("eb").run("", "bin/" + command, "--help");
        assertEquals(0, outcome.status());
        assertTrue(outcome.data().startsWith("bin/" + command + ": "), outcome.data());
        assertEquals("", outcome.talk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "release", "token", "remove"})
    void anUnknownOptionIsAnErrorThatPointsToTheHelp(String command) throws Exception {
        Outcome outcome = new Account(folder).run("", "bin/" + command, "--wrong");
        assertEquals(2, outcome.status());
        assertEquals("", outcome.data());
        assertTrue(outcome.talk().contains("bin/" + command + " --help"), outcome.talk());
    }

    @Test
    void commandsCanBeExecutedAndTheirPartsAreNoCommands() {
        scripts().forEach(script -> assertEquals(!script.toString().endsWith(".sh"), Files.isExecutable(script), script::toString));
    }

    @Test
    void theyRunFromAnyFolder() throws Exception {
        Account account = new Account(folder).with("current", "0".repeat(64));
        assertEquals(0, account.run("", account.project().resolve("bin/token").toString(), "status").status());
    }

    static Stream<Path> scripts() {
        try (Stream<Path> files = Files.list(Project.ROOT.resolve("bin"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
