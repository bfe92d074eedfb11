package br.com.elo.rehearsal.terminal;

import br.com.elo.rehearsal.terminal.Outcome.FailedCommand;
import br.com.elo.standin.machine.ChildProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One bash for all scripts, as a reader has one terminal: what a script defines, the next one finds.
 *
 * <p>Each script is sourced from a file, word for word. Its standard input is empty, its output goes to a file of its
 * own. A trap writes down every command that fails, with the rules of `set -e` (so not where `||` or `if` asks for the
 * status), but lets the script go on, as a terminal does.
 */
public final class Shell implements AutoCloseable {
    private static final String TRAP = """
            set -E -o pipefail
            exec 9>> %s
            trap 'printf "%%s %%s\\0" "$?" "$BASH_COMMAND" >&9' ERR
            """;
    private final Path logs;
    private final Path failures;
    private final Process bash;
    private final BufferedReader answers;
    private final Writer commands;
    private int scripts;

    /**
     * Starts it.
     *
     * @param folder    where it is
     * @param variables its whole environment
     * @param logs      where scripts and their output are kept
     */
    public Shell(Path folder, Map<String, String> variables, Path logs) throws IOException {
        this.logs = logs;
        failures = logs.resolve("failures");
        Files.createFile(failures);
        ProcessBuilder builder = new ProcessBuilder("bash", "--noprofile", "--norc")
                .directory(folder.toFile())
                .redirectError(logs.resolve("bash.log").toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        bash = builder.start();
        answers = bash.inputReader();
        commands = bash.outputWriter();
        send(TRAP.formatted(quoted(failures)));
    }

    /** Runs a script to its end. */
    public Outcome run(String name, String script, Duration limit) throws IOException, InterruptedException {
        String number = "%02d-%s".formatted(++scripts, name.replaceAll("[^A-Za-z0-9.-]+", "-"));
        Path file = Files.writeString(logs.resolve(number + ".sh"), script);
        Path output = logs.resolve(number + ".log");
        Files.write(failures, new byte[0]);
        String source = "source " + quoted(file);
        send("%s < /dev/null > %s 2>&1\n".formatted(source, quoted(output)));
        try {
            ask("echo done", limit);
        } catch (TimeoutException e) {
            close();
            String expected = name + " ends within " + limit.toSeconds() + " s";
            throw new UnmetExpectation(expected, "it was still running", Files.readString(output));
        }
        return new Outcome(Files.readString(output), failed(source));
    }

    /** The value of a variable; empty if it is not set. */
    public String variable(String name) throws IOException, InterruptedException {
        try {
            return ask("printf '%s\\n' \"$" + name + '"', Duration.ofSeconds(10));
        } catch (TimeoutException e) {
            throw new IOException("bash does not answer", e);
        }
    }

    private String ask(String question, Duration limit) throws IOException, InterruptedException, TimeoutException {
        send(question + "\n");
        try {
            String line = CompletableFuture.supplyAsync(this::line, Thread::startVirtualThread)
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw new IOException("bash has ended: an `exit` in a block ends a reader's terminal too");
            }
            return line;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private String line() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            return null; // as at its end
        }
    }

    private void send(String text) throws IOException {
        commands.write(text);
        commands.flush();
    }

    /** Not the script as a whole: its status is that of its last command, which may well be one that is asked for. */
    private List<FailedCommand> failed(String source) throws IOException {
        return Arrays.stream(Files.readString(failures).split("\0"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split(" ", 2))
                .map(entry -> new FailedCommand(Integer.parseInt(entry[0]), entry[1]))
                .filter(failure -> !failure.command().startsWith(source))
                .toList();
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    /** Ends it with everything it has started. */
    @Override
    public void close() {
        ChildProcess.kill(bash.toHandle());
    }
}
