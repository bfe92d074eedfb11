package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.api.Clients;
import br.com.elo.api.DebianPackage;
import br.com.elo.api.Wire;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** libfaketime moves the wall clock of the process while clients ask, as a correction by NTP or a paused machine does. */
@ExtendWith(Measured.class)
class ClockFault {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String KEPT = "GET / HTTP/1.1\nHost: a\nAuthorization: Token " + TOKEN + "\n\n";
    private static final long SOME = 300;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"+2h", "-2h"})
    void aJumpEndsNoConnectionAndNoDeadline(String jump, Figures figures) throws IOException {
        DebianPackage.need("faketime", "faketime");
        Path offset = Files.writeString(folder.resolve("offset"), "+0");
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN)
                .variable("LD_PRELOAD", library()).variable("FAKETIME_TIMESTAMP_FILE", offset.toString())
                .variable("FAKETIME_NO_CACHE", "1").variable("DONT_FAKE_MONOTONIC", "1").serve();
             Wire idle = api.connect(); Wire half = api.connect()) {
            assertTrue(idle.send(KEPT).readAnswer().startsWith("HTTP/1.1 200 "));
            half.send("GET / HTTP/1.1\nHost: a\n");

            try (Clients clients = new Clients(api.port()).with(8, TOKEN)) {
                clients.awaitServed(SOME);
                Files.writeString(offset, jump);
                clients.awaitServed(SOME);
                figures.put("requests", clients.served()).put("lost", clients.failures().size())
                        .put("moved_minutes", moved(jump).toMinutes());
                assertEquals(List.of(), clients.failures());
            }
            // The half request came last: its ten seconds are over before the idle connection is asked again.
            String end = half.readToEnd();
            assertTrue(!end.contains("200 OK"), end);
            assertTrue(idle.send(KEPT).readAnswer().startsWith("HTTP/1.1 200 "));
            api.terminate();
            assertEquals(143, api.exitStatus());
            Instant last = Instant.parse(api.out().getLast().replaceAll(".*\"ts\":\"([^\"]+)\".*", "$1"));
            assertEquals(moved(jump).toHours(), Math.round(Duration.between(Instant.now(), last).toMinutes() / 60.0),
                    "the clock of the process did not move");
        }
    }

    private static Duration moved(String jump) {
        return Duration.ofHours(Integer.parseInt(jump.replace("h", "")));
    }

    /** It is in a folder of the machine's architecture. */
    private static String library() throws IOException {
        try (Stream<Path> files = Files.find(Path.of("/usr/lib"), 3,
                (file, attributes) -> file.endsWith("faketime/libfaketime.so.1"))) {
            return files.findFirst().orElseThrow().toString();
        }
    }
}
