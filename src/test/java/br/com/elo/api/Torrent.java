package br.com.elo.api;

import java.io.UncheckedIOException;
import java.util.stream.Stream;

/**
 * 62 MiB on one connection, after the beginning of a request. On a heap of 64 MiB the first of these ends the listener of
 * a default Helidon 4.5.0, and the JVM lives on without it.
 */
public record Torrent(String beginning) {
    private static final String MEBIBYTE = "x".repeat(1024 * 1024);
    private static final int MEBIBYTES = 62;

    public static Stream<Torrent> all() {
        return Stream.of(
                "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n7fffffff\n",
                "POST /health HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n7fffffff\n",
                "POST /nowhere HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n3f00000\n",
                "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n",
                "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n5\nhello\n",
                "POST / HTTP/1.1\nHost: a\nContent-Length: 2147483647\n\n",
                "GET / HTTP/1.1\nHost: a\nContent-Length: 65011712\n\n",
                "GET / HTTP/1.1\nHost: a\nX: ",
                "GET /",
                "").map(Torrent::new);
    }

    /** Sends all of it, or as much as the service takes. */
    public void pourInto(int port) {
        try (Wire wire = new Wire(port)) {
            wire.send(beginning);
            for (int i = 0; i < MEBIBYTES; i++) {
                wire.send(MEBIBYTE);
            }
        } catch (UncheckedIOException e) {
            // The service has closed the connection, as it should.
        }
    }
}
