package br.com.elo.standin.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's docker-registry (distribution 2.8), a child process that keeps what is pushed in a folder. */
final class RegistryProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("listening on (127\\.0\\.0\\.1:\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** Where an upload goes on is told relative to the address that was asked, which is that of {@link Registry}. */
    private static final String CONFIG = """
            version: 0.1
            log:
              accesslog:
                disabled: true
            storage:
              filesystem:
                rootdirectory: %s
            http:
              addr: 127.0.0.1:0
              relativeurls: true
            """;

    private final Process process;
    private final URI uri;

    private RegistryProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    static RegistryProcess start(Path folder) throws IOException, InterruptedException {
        Path config = Files.writeString(Files.createDirectories(folder).resolve("config.yml"),
                CONFIG.formatted(folder.resolve("data").toAbsolutePath()));
        Path log = folder.resolve("registry.log");
        Process process = start(config, log);
        try {
            return new RegistryProcess(process, URI.create("http://" + address(process, log)));
        } catch (IOException | InterruptedException | RuntimeException e) {
            end(process);
            throw e;
        }
    }

    private static Process start(Path config, Path log) {
        try {
            return new ProcessBuilder("docker-registry", "serve", config.toString())
                    .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "docker-registry cannot be run (" + e.getMessage() + "): apt-get install docker-registry", e);
        }
    }

    private static String address(Process process, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher address = ADDRESS.matcher(Files.readString(log));
            if (address.find()) {
                return address.group(1);
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("docker-registry did not start: " + Files.readString(log));
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        end(process);
    }

    /** At once: what it keeps goes too. */
    private static void end(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
