package br.com.elo.api;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A program that a test needs and that not every machine has. */
public final class DebianPackage {
    private static final String INSTALL = "apt-get install -y --no-install-recommends ";
    /** Nobody is there to be asked: for a password, or by a package. */
    private static final String SCRIPT = """
            set -e
            as_root=
            [ "$(id -u)" = 0 ] || as_root='sudo -n'
            $as_root apt-get update -qq
            exec $as_root env DEBIAN_FRONTEND=noninteractive %s
            """;

    private DebianPackage() {
    }

    /**
     * Goes on where the program is installed. Else it is installed if the profile says so (elo.install); if not, the test
     * is skipped, or fails where CI is set: nothing skips there.
     */
    public static synchronized void need(String name, String program) {
        if (isInstalled(program)) {
            return;
        }
        String remedy = program + " is not on the PATH. As root: " + INSTALL + name;
        if (Boolean.getBoolean("elo.install")) {
            String output = install(name);
            Assertions.assertTrue(isInstalled(program), () -> remedy + "\nThat was tried here:\n" + output);
        } else {
            Assumptions.assumeTrue(System.getenv("CI") != null, remedy);
            Assertions.fail(remedy);
        }
    }

    private static String install(String name) {
        try {
            Process process = new ProcessBuilder("sh", "-c", SCRIPT.formatted(INSTALL + name))
                    .redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
