package br.com.elo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that a contender needs.
 *
 * @param executable  its name, or its path
 * @param versionFlag makes it print its version
 * @param installed   the command that installs it
 */
record Tool(String executable, String versionFlag, String installed) {
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    static Tool debian(String executable, String versionFlag, String debianPackage) {
        return new Tool(executable, versionFlag, "apt-get install " + debianPackage);
    }

    Optional<String> missing() {
        return isThere() ? Optional.empty() : Optional.of(executable + " is not there: " + installed);
    }

    /** Empty text for a tool that is missing. */
    String version() {
        if (!isThere()) {
            return "";
        }
        Matcher matcher = VERSION.matcher(Command.of(executable, versionFlag).output());
        return matcher.find() ? matcher.group() : "";
    }

    private boolean isThere() {
        return executable.contains("/")
                ? Files.isExecutable(Path.of(executable))
                : Arrays.stream(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, executable)));
    }
}
