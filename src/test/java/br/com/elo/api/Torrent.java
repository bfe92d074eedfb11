package br.com.elo.api;

import java.io.UncheckedIOException;
import java.util.stream.Stream;

/**
 * 62 MiB on one connection, after the beginning of a request. On a heap of 64 MiB the first of these ends the listener of
 * a default Helidon 4.5.0, and the JVM lives on without it.
 *
 * @param name      what the 62 MiB look like
 * @param beginning what is sent before them
 */
public record Torrent(String name, String beginning) {
    private static final String MEBIBYTE = "x".repeat(1024 * 1024);
    private static final int MEBIBYTES = 62;

    public static Stream<Torrent> all() {
        return Stream.of(
                new Torrent("chunk of 2 GiB", "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n7fffffff\n"),
                new Torrent("same, open path", "POST /health HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n7fffffff\n"),
                new Torrent("chunk of 63 MiB", "POST /nowhere HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n3f00000\n"),
                new Torrent("chunk size", "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n"),
                new Torrent("second chunk size", "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n5\nhello\n"),
                new Torrent("body of 2 GiB", "POST / HTTP/1.1\nHost: a\nContent-Length: 2147483647\n\n"),
                new Torrent("body of 62 MiB", "GET / HTTP/1.1\nHost: a\nContent-Length: 65011712\n\n"),
                new Torrent("header field", "GET / HTTP/1.1\nHost: a\nX: "),
                new Torrent("path", "GET /"),
                new Torrent("method", ""));
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
