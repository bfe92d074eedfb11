package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.api.token.Token;
import br.com.elo.project.CommandTable;
import br.com.elo.project.Guide;
import br.com.elo.project.Project;
import br.com.elo.project.ShellReader;
import br.com.elo.project.SimpleCommand;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README.md's commands, and the one of docs/reference.md, do what is said of them. */
class ReadmeTest {
    private static final int LINES = 120;
    private static final String REFERENCE = Project.text("docs/reference.md");
    private static final String README = Project.text("README.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final Pattern FINGERPRINT = Pattern.compile("`(printf %s \"\\$ELO_PASS\" [^`]+)`");
    /** What macOS, CloudShell and Debian have alike; sha256sum is not among it. */
    private static final String ONLY_WHAT_IS_EVERYWHERE = """
            PATH=/nowhere
            openssl() { /usr/bin/openssl "$@"; }
            cut() { /usr/bin/cut "$@"; }
            """;

    @Test
    void itIsShort() {
        assertTrue(README.lines().count() <= LINES, () -> README.lines().count() + " lines");
    }

    @Test
    void theCommandsForAwsAreThoseOfTheGuide() {
        List<List<String>> calls = BLOCK.matcher(README).results()
                .flatMap(block -> ShellReader.commands(block.group(1)).stream())
                .filter(command -> command.calls("eb")).map(SimpleCommand::call).toList();
        assertEquals(List.of("init", "create", "setenv"), calls.stream().map(call -> call.get(1)).toList());
        assertAll(calls.stream().map(call -> () -> assertEquals(Set.of(), CommandTable.faults(call))));
        assertTrue(Guide.production().containsAll(calls.get(1).subList(3, calls.get(1).size())));
    }

    @Test
    void theFingerprintIsTheOneOfTheLogOnMacOsToo() throws Exception {
        String token = "0123456789abcdef0123456789abcdef";
        assertEquals(Token.of(token).fingerprint().orElseThrow(), output(ONLY_WHAT_IS_EVERYWHERE + fingerprintCommand(), token));
    }

    private static String fingerprintCommand() {
        return FINGERPRINT.matcher(REFERENCE).results().findFirst().orElseThrow().group(1);
    }

    private static String output(String command, String token) throws Exception {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        bash.environment().put("ELO_PASS", token);
        return new String(bash.start().getInputStream().readAllBytes()).strip();
    }
}
