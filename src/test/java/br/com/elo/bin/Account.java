package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.project.CommandTable;
import br.com.elo.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An AWS account in a folder, and a machine that has what macOS has and not more: stand-ins for `aws`, `eb` and `curl`
 * (src/test/resources/bin/stand-in.sh), BSD's `date`, and only those programs that are everywhere.
 */
final class Account {
    private static final Path RESOURCES = Project.ROOT.resolve("src/test/resources/bin");
    private static final List<String> STAND_INS = List.of("aws", "eb", "curl", "sleep");
    private static final List<String> EVERYWHERE = List.of(
            "awk", "bash", "cat", "cp", "cut", "dirname", "env", "grep", "mktemp", "mv", "openssl",
            "rm", "sed", "tail", "tr", "wc");
    private static final int SECONDS = 60;
    private final Path root;

    /** An environment that is Ready and Green, and has no token. */
    Account(Path root) throws IOException {
        this.root = root;
        for (String folder : List.of("path", "account", "home", "project/bin", "project/options", "project/.ebextensions")) {
            Files.createDirectories(root.resolve(folder));
        }
        for (String name : STAND_INS) {
            install(name, "stand-in.sh");
        }
        for (String name : EVERYWHERE) {
            installReal(name);
        }
        install("date", "bsd-date.sh");
        copy("bin");
        copy("options");
        with("status", "Ready").with("health", "Green").with("version", "app-1").with("environments", "* elo-api-prod");
    }

    /** Every program that is run, and its environment, are written down to be {@link #seen}. */
    Account recording() throws IOException {
        for (String name : EVERYWHERE) {
            install(name, "record.sh");
        }
        return this;
    }

    /** A program of this machine, in the place of one that is there. */
    Account withProgram(String name) throws IOException {
        installReal(name);
        return this;
    }

    /** Another program that only answers what it is told to. */
    Account withStandIn(String program) throws IOException {
        install(program, "stand-in.sh");
        return this;
    }

    Account without(String program) throws IOException {
        Files.delete(root.resolve("path").resolve(program));
        return this;
    }

    /** Something about the account; see stand-in.sh. */
    Account with(String name, String text) {
        write(root.resolve("account").resolve(name), text);
        return this;
    }

    Account without(Fault fault) throws IOException {
        Files.delete(root.resolve("account").resolve(fault.file));
        return this;
    }

    Account with(Fault fault) {
        return with(fault.file, "");
    }

    /** What goes wrong. */
    enum Fault {
        EXPIRED, UNREACHABLE, BUSY, REVERTS, HTTPS, NO_STREAMS, EB_TIMES_OUT;

        private final String file = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String text(String name) throws IOException {
        Path file = root.resolve("account").resolve(name);
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    Path project() {
        return root.resolve("project");
    }

    Path home() {
        return root.resolve("home");
    }

    List<String> calls() throws IOException {
        return text("calls").lines().toList();
    }

    String seen() throws IOException {
        return text("seen") + text("calls");
    }

    /** Runs a command with nothing to read. */
    Outcome command(String name, String... words) throws IOException, InterruptedException {
        return run("", Stream.concat(Stream.of(name), Stream.of(words)).toArray(String[]::new));
    }

    /**
     * Runs a command in a session of its own, without a terminal, with this text as its standard input. Each call that it
     * makes has to be one that `aws` or `eb` knows.
     */
    Outcome run(String input, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "setsid", "/usr/bin/env", "--default-signal=INT", System.getProperty("bash", "bash"), words[0]));
        command.addAll(List.of(words).subList(1, words.length));
        Path out = root.resolve("out");
        Path talk = root.resolve("talk");
        ProcessBuilder builder = new ProcessBuilder(command).directory(project().toFile())
                .redirectInput(write(root.resolve("input"), input).toFile())
                .redirectOutput(out.toFile()).redirectError(talk.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", root.resolve("path").toString());
        builder.environment().put("HOME", home().toString());
        builder.environment().put("TMPDIR", home().toString());
        builder.environment().put("AWS_REGION", "us-east-1");
        builder.environment().put("ACCOUNT", root.resolve("account").toString());
        Process process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", words) + " did not end");
        }
        for (String call : calls()) {
            assertEquals(Set.of(), faults(call), call);
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(talk));
    }

    /**
     * How a command ended.
     *
     * @param status its exit status
     * @param data   its standard output
     * @param talk   its standard error
     */
    record Outcome(int status, String data, String talk) {
    }

    private static Set<String> faults(String call) {
        List<String> words = List.of(call.replaceFirst("^aws --region \\S+ --output text ", "aws ").split(" "));
        return words.getFirst().matches("aws|eb") ? CommandTable.faults(words) : Set.of();
    }

    private void install(String name, String script) throws IOException {
        Files.copy(RESOURCES.resolve(script), root.resolve("path").resolve(name),
                StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    private void installReal(String name) throws IOException {
        Path file = root.resolve("path").resolve(name);
        Files.writeString(file, "#!/bin/sh\nexec /usr/bin/" + name + " \"$@\"\n");
        file.toFile().setExecutable(true);
    }

    private void copy(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Project.ROOT.resolve(folder))) {
            for (Path file : files.toList()) {
                Files.copy(file, project().resolve(folder).resolve(file.getFileName()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
