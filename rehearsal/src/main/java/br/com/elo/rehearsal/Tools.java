package br.com.elo.rehearsal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What has to be installed on this machine.
 *
 * @param path where it is looked for
 */
record Tools(String path) {
    private static final List<Tool> ALL = List.of(
            new Tool("docker.io", "docker", "--version"),
            new Tool("nginx-light", "nginx", "-v"),
            new Tool("haproxy", "haproxy", "-v"),
            new Tool("git", "git", "--version"),
            new Tool("curl", "curl", "--version"),
            new Tool("openssl", "openssl", "version"),
            new Tool("python3-venv", "python3", "-c", "import ensurepip"));

    /** Those of this machine. */
    static Tools here() {
        return new Tools(System.getenv("PATH"));
    }

    /** What keeps the rehearsal from starting, and the remedy; empty if nothing does. */
    List<String> problems() {
        List<Tool> missing = ALL.stream().filter(tool -> !succeeds(tool.command())).toList();
        if (!missing.isEmpty()) {
            return Stream.concat(missing.stream().map(Tool::problem), Stream.of(remedy(missing))).toList();
        }
        return succeeds("docker", "info") ? List.of() : List.of("No Docker engine answers: systemctl start docker");
    }

    private static String remedy(List<Tool> missing) {
        return "apt-get install -y --no-install-recommends "
                + String.join(" ", new TreeSet<>(missing.stream().map(Tool::debian).toList()));
    }

    private boolean succeeds(String... command) {
        List<String> words = new ArrayList<>(List.of("env", "PATH=" + path));
        words.addAll(List.of(command));
        try {
            return new ProcessBuilder(words)
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A program.
     *
     * @param debian  the package that has it
     * @param command what succeeds if it is there
     */
    private record Tool(String debian, String... command) {
        String problem() {
            return "Missing: " + String.join(" ", command);
        }
    }
}
