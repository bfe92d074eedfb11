package br.com.elo.api;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A program that a test needs and that not every machine has. */
public final class DebianPackage {
    private DebianPackage() {
    }

    /** Goes on where the program is installed. Else the test is skipped, or fails where CI is set: nothing skips there. */
    public static void need(String name, String program) {
        if (!isInstalled(program)) {
            String remedy = program + " is not installed: apt-get install " + name;
            Assumptions.assumeTrue(System.getenv("CI") != null, remedy);
            Assertions.fail(remedy);
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
