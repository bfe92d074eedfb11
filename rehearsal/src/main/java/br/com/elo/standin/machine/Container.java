package br.com.elo.standin.machine;

import br.com.elo.project.Docker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;

/** The container of an instance. */
final class Container {
    private static final String LAST_LINES = "5";
    private final Engine engine;
    private final String id;

    Container(Engine engine, String id) {
        this.engine = engine;
        this.id = id;
    }

    /** On the environment's network: nginx goes there, not to a published port. Empty once it has ended. */
    String address() {
        return inspect("{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}");
    }

    boolean isRunning() {
        return inspect("{{.State.Running}}").equals("true");
    }

    /** How it ended, with the last lines of its error output. */
    String ending() {
        String words = engine.tryRun(Map.of(), "logs", "--tail", LAST_LINES, id).err().strip();
        return "The container ended with status %s before it served. Its last words: %s"
                .formatted(inspect("{{.State.ExitCode}}"), words.isEmpty() ? "none" : words);
    }

    /** Takes the lines of its standard output and error output, until it ends. */
    void follow(Consumer<String> lines) {
        Process logs = Docker.start(Map.of(), "logs", "--follow", id);
        Thread.startVirtualThread(() -> forward(logs.inputReader(), lines));
        Thread.startVirtualThread(() -> forward(logs.errorReader(), lines));
    }

    /** As docker stop: SIGTERM, and after ten seconds SIGKILL. How Elastic Beanstalk stops it is not documented. */
    void remove() {
        engine.tryRun(Map.of(), "stop", id);
        kill();
    }

    void kill() {
        engine.tryRun(Map.of(), "rm", "--force", "--volumes", id);
    }

    private String inspect(String template) {
        return engine.tryRun(Map.of(), "inspect", "--format", template, id).out().strip();
    }

    private static void forward(BufferedReader reader, Consumer<String> lines) {
        try (reader) {
            reader.lines().forEach(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
