package br.com.elo.standin.registry;

import br.com.elo.standin.aws.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Debian's docker-registry (distribution 2.8), a child process that keeps what is pushed in a folder. */
final class RegistryProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("listening on (127\\.0\\.0\\.1:\\d+)");
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

    private final ServerProcess server;

    private RegistryProcess(ServerProcess server) {
        this.server = server;
    }

    static RegistryProcess start(Path folder) throws IOException, InterruptedException {
        Path config = Files.writeString(Files.createDirectories(folder).resolve("config.yml"),
                CONFIG.formatted(folder.resolve("data").toAbsolutePath()));
        try {
            return new RegistryProcess(ServerProcess.start(new ProcessBuilder("docker-registry", "serve", config.toString()),
                    folder.resolve("registry.log"), ADDRESS));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "docker-registry cannot be run (" + e.getMessage() + "): apt-get install docker-registry", e);
        }
    }

    URI uri() {
        return URI.create("http://" + server.address());
    }

    @Override
    public void close() {
        server.close();
    }
}
