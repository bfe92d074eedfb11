package br.com.elo.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people without a token can do to a service with a heap of 64 MiB: nothing. */
class StrangersIT {
    private static final String HEALTH = "GET /health HTTP/1.1\nHost: a\nConnection: close\n\n";

    @ParameterizedTest
    @MethodSource("br.com.elo.api.Torrent#all")
    void sixtyTwoMebibytesOnOneConnectionDoNotEndIt(Torrent torrent) {
        try (ApiProcess api = serve()) {
            for (int i = 0; i < 3; i++) {
                torrent.pourInto(api.port());
            }
            assertTrue(api.exchange(HEALTH).startsWith("HTTP/1.1 200 OK\n"));
        }
    }

    @Test
    void threeThousandSilentConnectionsCannotFillTheHeap() {
        try (ApiProcess api = serve()) {
            List<Wire> silent = connections(api, 3_000);
            try {
                assertTrue(api.isAlive());
            } finally {
                silent.forEach(Wire::close);
            }
            assertTrue(api.exchange(HEALTH).startsWith("HTTP/1.1 200 OK\n"));
        }
    }

    /** Running out of file descriptors ends Helidon's listener. */
    @Test
    void moreConnectionsThanFileDescriptorsDoNotEndIt() {
        try (ApiProcess api = new ApiProcess.Command().token("s3cret42").flag("-Xmx64m", "-XX:-MaxFDLimit")
                .under("sh", "-c", "ulimit -n 256; exec \"$@\"", "sh").serve()) {
            List<Wire> silent = connections(api, 300);
            silent.forEach(Wire::close);

            assertTrue(api.exchange(HEALTH).startsWith("HTTP/1.1 200 OK\n"));
        }
    }

    @Test
    void nothingTheySendCostsALineInTheLog() {
        try (ApiProcess api = serve()) {
            int before = api.out().size();
            for (int i = 0; i < 3; i++) {
                for (AuthorizationCase row : AuthorizationCase.all()) {
                    try (Wire wire = api.connect()) {
                        wire.sendRaw(row.request()).readToEnd();
                    }
                }
                for (String nonsense : List.of("", "x", "GET / HT", "GET / HTTP/1.1\nHost: a\nX", "\u0016\u0003\u0001\n\n",
                        "PRI * HTTP/2.0\n\nSM\n\n", "GET / HTTP/1.0\n\n", "G@T / HTTP/1.1\nHost: a\n\n",
                        "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\nzz\n\n")) {
                    try (Wire wire = api.connect()) {
                        wire.send(nonsense);
                    }
                }
                try (Wire wire = api.connect()) {
                    wire.send("GET / HTTP/1.1\nHost: a\n\n".repeat(2_000)).readAnswer();
                    wire.reset();
                }
            }
            api.exchange(HEALTH);
            api.terminate();
            assertEquals(143, api.exitStatus());

            List<String> more = new ArrayList<>(api.out().subList(before, api.out().size()));
            more.removeIf(line -> line.contains("\"event\":\"requests\"") || line.contains("\"event\":\"draining\"")
                    || line.contains("\"event\":\"stopped\""));
            assertEquals(List.of(), more);
            assertEquals(List.of(), api.err());
        }
    }

    private static ApiProcess serve() {
        return new ApiProcess.Command().token("s3cret42").flag("-Xmx64m").serve();
    }

    private static List<Wire> connections(ApiProcess api, int number) {
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            try {
                wires.add(new Wire(api.port(), 200));
            } catch (UncheckedIOException e) {
                // The kernel's backlog is full: that is the limit at work.
                break;
            }
        }
        return wires;
    }
}
