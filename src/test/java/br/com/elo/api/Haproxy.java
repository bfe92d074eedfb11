package br.com.elo.api;

import br.com.elo.project.Await;
import br.com.elo.project.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real load balancer in front of two instances. */
final class Haproxy implements AutoCloseable {
    private final int port = Ports.free();
    private final Process process;

    Haproxy(Path folder, int first, int second) {
        DebianPackage.need("haproxy", "haproxy");
        try {
            Path config = Files.writeString(folder.resolve("haproxy.cfg"), """
                    defaults
                      mode http
                      timeout connect 5s
                      # Longer than inter: a busy machine is slow to answer, and that is no reason to be taken out.
                      timeout check 5s
                      timeout client 20s
                      timeout server 20s
                      # Another try only where no byte of a request was sent: the service must lose nothing by itself.
                      retries 3
                      option redispatch 1
                    frontend front
                      bind 127.0.0.1:%d
                      monitor-uri /both-are-up
                      monitor fail if { nbsrv(instances) lt 2 }
                      default_backend instances
                    backend instances
                      option httpchk
                      http-check send meth GET uri /health ver HTTP/1.1 hdr Host localhost
                      default-server check inter 100ms fall 1 rise 1
                      server first 127.0.0.1:%d
                      server second 127.0.0.1:%d
                    """.formatted(port, first, second));
            process = new ProcessBuilder("haproxy", "-db", "-f", config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("haproxy.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until(this::seesBoth, this::close);
    }

    int port() {
        return port;
    }

    boolean seesBoth() {
        try {
            return Wire.exchange(port, "GET /both-are-up HTTP/1.1\nHost: a\nConnection: close\n\n")
                    .startsWith("HTTP/1.1 200 ");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
