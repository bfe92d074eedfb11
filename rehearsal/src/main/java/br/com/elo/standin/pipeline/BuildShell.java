package br.com.elo.standin.pipeline;

import br.com.elo.standin.machine.ChildProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one bash of a build: what a command exports, the next one finds. A command that ends the shell, as one does that
 * fails after `set -e`, is one that failed.
 */
final class BuildShell implements AutoCloseable {
    /** What the shell itself is asked, it answers at once. */
    private static final Duration SOON = Duration.ofSeconds(10);
    private final Path scripts;
    private final Path output;
    private final Process bash;
    private final BufferedReader answers;
    private final Writer commands;
    private int count;

    /**
     * Starts it.
     *
     * @param folder    where it is
     * @param variables its whole environment
     * @param scripts   for the commands
     * @param output    a file that takes what they print
     */
    BuildShell(Path folder, Map<String, String> variables, Path scripts, Path output) throws IOException {
        this.scripts = scripts;
        this.output = output;
        ProcessBuilder builder = new ProcessBuilder("bash", "--noprofile", "--norc").directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().clear();
        builder.environment().putAll(variables);
        bash = builder.start();
        answers = bash.inputReader();
        commands = bash.outputWriter();
    }

    /** Runs a command, and returns its exit status. */
    int run(String command, Duration limit) throws IOException, InterruptedException, TimeoutException {
        Path script = Files.writeString(scripts.resolve(++count + ".sh"), command + "\n");
        String status = ask("source '%s' < /dev/null >> '%s' 2>&1; echo $?".formatted(script, output), limit);
        return status == null ? bash.waitFor() : Integer.parseInt(status);
    }

    /** The value of a variable, on one line. */
    String variable(String name) throws IOException, InterruptedException, TimeoutException {
        return ask("printf '%%s\\n' \"${%s-}\"".formatted(name), SOON);
    }

    /** Nothing if the shell has ended. */
    private String ask(String line, Duration limit) throws IOException, InterruptedException, TimeoutException {
        commands.write(line + "\n");
        commands.flush();
        try {
            return CompletableFuture.supplyAsync(this::answer, Thread::startVirtualThread)
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private String answer() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            return null; // as at its end
        }
    }

    @Override
    public void close() {
        ChildProcess.kill(bash.toHandle());
    }
}
