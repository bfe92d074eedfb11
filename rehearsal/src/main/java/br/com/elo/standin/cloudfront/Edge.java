package br.com.elo.standin.cloudfront;

import br.com.elo.project.Ports;
import br.com.elo.standin.aws.Host;
import br.com.elo.standin.machine.Folder;
import br.com.elo.standin.machine.Nginx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The servers that play a distribution: one nginx. */
final class Edge implements Host, AutoCloseable {
    private final int http = Ports.free();
    private final int https = Ports.free();
    private final Path folder;
    private final Path certificate;
    private final Nginx nginx;

    /**
     * One that serves nothing yet.
     *
     * @param folder      its own
     * @param certificate a file with the certificate of the distribution's name, and its key
     */
    Edge(Path folder, Path certificate) {
        this.folder = folder;
        this.certificate = certificate;
        nginx = new Nginx(folder);
    }

    /**
     * Goes by a configuration from now on.
     *
     * @param origin port of this machine
     */
    void configure(DistributionConfig config, int origin) {
        String text = new EdgeConfig(config, http, https, certificate, origin).text();
        nginx.configure(etc -> {
            try {
                Files.writeString(Files.createDirectories(etc).resolve("nginx.conf"), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public OptionalInt port(int port) {
        return switch (port) {
            case 80 -> OptionalInt.of(http);
            case 443 -> OptionalInt.of(https);
            default -> OptionalInt.empty();
        };
    }

    @Override
    public void close() {
        nginx.kill();
        Folder.delete(folder);
    }
}
