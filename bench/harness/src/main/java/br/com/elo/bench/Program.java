package br.com.elo.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program of this machine. It finds its port in SERVER_PORT and the token in ELO_PASS, as the service does.
 *
 * @param command that starts it
 * @param files   that are its own
 * @param needs   what it is started with
 * @param made    how its files are made
 */
record Program(List<String> command, List<Path> files, List<Tool> needs, String made) implements Launcher {
    private static final File LOG = new File("target/bench/contenders.log");

    /** SERVER_DRAIN_SECONDS is for the service: here nobody waits for its drain. */
    static Map<String, String> environment(int port) {
        return Map.of("ELO_PASS", Job.TOKEN, "SERVER_PORT", Integer.toString(port), "SERVER_DRAIN_SECONDS", "0");
    }

    @Override
    public Server start(int port) {
        return new Started(start(command, port), port);
    }

    static Process start(List<String> command, int port) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG));
        builder.environment().keySet().removeIf(name -> name.startsWith("ELO_") || name.startsWith("JAVA_"));
        builder.environment().putAll(environment(port));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> missing() {
        return needs.stream().map(Tool::missing).flatMap(Optional::stream).findFirst()
                .or(() -> files.stream().filter(file -> !file.toFile().exists()).findFirst()
                        .map(file -> file + " is not there: " + made));
    }

    @Override
    public long bytes() {
        return files.stream().mapToLong(Disk::bytes).sum();
    }

    /** As it runs. */
    private record Started(Process process, int port) implements Server {
        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public ProcessTree processes() {
            return new ProcessTree(process.toHandle());
        }

        @Override
        public void close() {
            End.of(process);
        }
    }
}
