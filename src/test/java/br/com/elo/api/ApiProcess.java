package br.com.elo.api;

import br.com.elo.project.Await;
import br.com.elo.project.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The packaged jar, as an operator starts it. */
public final class ApiProcess implements AutoCloseable {
    private final Process process;
    private final int port;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;
    private volatile boolean reading = true;

    private ApiProcess(Command command) {
        port = command.port;
        try {
            process = command.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        readers = List.of(read(process.getInputStream(), out), read(process.getErrorStream(), err));
    }

    /** The command line and the environment of a process to be. */
    public static final class Command {
        private final List<String> flags = new ArrayList<>();
        private final List<String> wrapper = new ArrayList<>();
        private final Map<String, String> environment = new HashMap<>();
        private Path directory = Path.of("").toAbsolutePath();
        private List<String> program = List.of("-jar", System.getProperty("elo.jar"));
        private int port = Ports.free();

        public Command variable(String name, String value) {
            environment.put(name, value);
            return this;
        }

        public Command token(String token) {
            return variable("ELO_PASS", token);
        }

        public Command flag(String... jvmFlags) {
            flags.addAll(List.of(jvmFlags));
            return this;
        }

        /** A command that runs the JVM, such as a shell that lowers a limit first. */
        public Command under(String... words) {
            wrapper.addAll(List.of(words));
            return this;
        }

        public Command in(Path folder) {
            directory = folder;
            return this;
        }

        public Command onPort(int number) {
            port = number;
            return this;
        }

        /** A program of the tests instead of the jar. */
        public Command program(Class<?> main) {
            program = List.of("-classpath", System.getProperty("java.class.path"), main.getName());
            return this;
        }

        /** A shell command that ends in running {@code "$@"}, the JVM. */
        public Command shell(String script) {
            return under("sh", "-c", script, "sh");
        }

        /** Starts it and waits until it answers. */
        public ApiProcess serve() {
            ApiProcess process = start();
            Await.until(() -> !process.events("started").isEmpty() || !process.isAlive(), process::close);
            if (!process.isAlive()) {
                throw new AssertionError("did not start: " + process.err + process.out);
            }
            return process;
        }

        /** Starts it, to see how it ends. */
        public ApiProcess start() {
            return new ApiProcess(this);
        }

        private ProcessBuilder builder() {
            List<String> words = new ArrayList<>(wrapper);
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            words.addAll(flags);
            words.addAll(program);
            ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
            builder.environment().keySet().removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith("ELO_"));
            builder.environment().putIfAbsent("SERVER_DRAIN_SECONDS", "1");
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment().putAll(environment);
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            return builder;
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Wire connect() {
        return new Wire(port);
    }

    public String exchange(String request) {
        return Wire.exchange(port, request);
    }

    /** The lines of stdout that report an event. */
    public List<String> events(String name) {
        return out.stream().filter(line -> line.contains("\"event\":\"" + name + "\"")).toList();
    }

    public List<String> out() {
        return out;
    }

    public List<String> err() {
        return err;
    }

    /** Stops reading stdout, as a log collector that hangs. */
    void stopReading() {
        reading = false;
    }

    /** Reads on, and what waited in the pipe first. */
    void resumeReading() {
        reading = true;
    }

    /** SIGTERM. Process.destroy() would also close the streams, and lose the last lines. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Any signal, by its name without SIG. */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end; stdout and stderr are complete then. */
    public int exitStatus() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the process goes on: " + out);
            }
            reading = true;
            for (Thread reader : readers) {
                reader.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    private Thread read(InputStream stream, List<String> lines) {
        return Thread.startVirtualThread(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                    while (!reading) {
                        Thread.sleep(10);
                    }
                }
            } catch (IOException | InterruptedException e) {
                lines.add("(stream closed)");
            }
        });
    }

    @Override
    public void close() {
        process.destroyForcibly();
        exitStatus();
    }
}
