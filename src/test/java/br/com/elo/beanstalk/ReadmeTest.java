package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.api.token.Token;
import br.com.elo.project.Project;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README.md's commands do what it says, as they stand there. */
class ReadmeTest {
    private static final Pattern FINGERPRINT = Pattern.compile("`(printf %s \"\\$ELO_PASS\" [^`]+)`");
    /** What macOS, CloudShell and Debian have alike; sha256sum is not among it. */
    private static final String ONLY_WHAT_IS_EVERYWHERE = """
            PATH=/nowhere
            openssl() { /usr/bin/openssl "$@"; }
            cut() { /usr/bin/cut "$@"; }
            """;

    @Test
    void theFingerprintIsTheOneOfTheLogOnMacOsToo() throws Exception {
        String token = "0123456789abcdef0123456789abcdef";
        assertEquals(Token.of(token).fingerprint().orElseThrow(), output(ONLY_WHAT_IS_EVERYWHERE + fingerprintCommand(), token));
    }

    private static String fingerprintCommand() {
        return FINGERPRINT.matcher(Project.text("README.md")).results().findFirst().orElseThrow().group(1);
    }

    private static String output(String command, String token) throws Exception {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        bash.environment().put("ELO_PASS", token);
        return new String(bash.start().getInputStream().readAllBytes()).strip();
    }
}
