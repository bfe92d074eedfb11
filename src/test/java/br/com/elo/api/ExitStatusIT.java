package br.com.elo.api;

import br.com.elo.project.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A service that cannot do its work ends, with a status and a line that say why. */
class ExitStatusIT {
    private static final String REMEDY = ": set it to the output of: openssl rand -hex 32";

    @TempDir
    private Path folder;

    @Test
    void everyUnusableSettingIsNamedAtOnceAndNoValueIsShown() {
        try (ApiProcess api = new ApiProcess.Command().token("s3cr t").variable("ELO_PASS_PREVIOUS", "s3cr t")
                .variable("SERVER_PORT", "80x").variable("SERVER_DRAIN_SECONDS", "6").start()) {
            assertEquals(78, api.exitStatus());
            assertEquals(List.of(
                    "SERVER_PORT must be a whole number from 1 to 65535: set it to one, or unset it for the default 8080",
                    "SERVER_DRAIN_SECONDS must be a whole number from 0 to 5: set it to one, or unset it for the default 3",
                    "ELO_PASS holds a character that is not visible ASCII, such as a blank, a line break or an accented "
                            + "letter" + REMEDY,
                    "ELO_PASS is shorter than 8 characters" + REMEDY,
                    "ELO_PASS_PREVIOUS holds a character that is not visible ASCII, such as a blank, a line break or an "
                            + "accented letter" + REMEDY,
                    "ELO_PASS_PREVIOUS is shorter than 8 characters" + REMEDY,
                    "ELO_PASS_PREVIOUS is the same as ELO_PASS: remove it, or set ELO_PASS to a new token"), api.err());
            assertEquals(List.of(), api.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "s3cret42\n", "s\u00e9nha-secreta", "curta"})
    void anUnusableTokenEndsTheStart(String token) {
        try (ApiProcess api = new ApiProcess.Command().token(token).start()) {
            assertEquals(78, api.exitStatus());
            assertTrue(api.err().getFirst().startsWith("ELO_PASS "), api.err().toString());
        }
    }

    /** In a C locale the JVM decodes foreign bytes to a replacement character; it must not become a token. */
    @Test
    void aForeignLetterEndsTheStartInEveryLocale() {
        try (ApiProcess api = new ApiProcess.Command().variable("LC_ALL", "C")
                .under("env", "ELO_PASS=s\u00e9nha-secreta").start()) {
            assertEquals(78, api.exitStatus());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "80x", " 8080", "+8080", "-1", "0", "65536", "99999999999"})
    void aBadPortEndsTheStart(String port) {
        try (ApiProcess api = new ApiProcess.Command().variable("SERVER_PORT", port).start()) {
            assertEquals(78, api.exitStatus());
            assertEquals(1, api.err().size(), api.err().toString());
        }
    }

    @Test
    void aBusyPortEndsTheStart() throws IOException {
        try (ServerSocket holder = new ServerSocket(0);
             ApiProcess api = new ApiProcess.Command().onPort(holder.getLocalPort()).start()) {
            assertEquals(71, api.exitStatus());
            assertEquals(List.of("Port %d cannot be bound: Address already in use. Free it, or set SERVER_PORT to another one"
                    .formatted(holder.getLocalPort())), api.err());
            assertEquals(List.of(), api.out());
        }
    }

    /** Helidon's listener ends at the first error of accept(), its JVM lives on and its isRunning() stays true. */
    @Test
    void aListenerThatDiesEndsTheProcess() throws IOException, InterruptedException {
        try (ApiProcess api = new ApiProcess.Command().token("s3cret42").serve()) {
            new ProcessBuilder("prlimit", "--pid", Long.toString(api.pid()), "--nofile=1:1").start().waitFor();
            try (Wire wire = api.connect()) {
                wire.readToEnd();
            }

            assertEquals(71, api.exitStatus());
            assertEquals(List.of("Nobody listens on port %d any more".formatted(api.port())), api.err());
        }
    }

    @Test
    void aHeapFilledByAnEndpointEndsTheProcess() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token("s3cret42").flag("-Xmx32m").serve()) {
            api.exchange("GET /fill HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n");

            assertEquals(3, api.exitStatus());
            assertEquals(1, api.err().size(), api.err().toString());
        }
    }

    /** Helidon swallows an OutOfMemoryError of its own parser, its executor and its listener; no JVM flag helps here. */
    @Test
    void aHeapThatIsFullEndsTheProcessWhoeverFindsOut() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token("s3cret42").flag("-Xmx32m").serve()) {
            ask(api, "/hoard");
            Await.until(() -> {
                ask(api, "/health");
                return !api.isAlive();
            });

            assertEquals(3, api.exitStatus(), api.err().toString());
        }
    }

    /** An error of one request is no error of the process. */
    @Test
    void anEndlessRecursionEndsNothing() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token("s3cret42").serve()) {
            for (int i = 0; i < 3; i++) {
                ask(api, "/overflow");
            }
            assertTrue(api.exchange("GET /health HTTP/1.1\nHost: a\nConnection: close\n\n").startsWith("HTTP/1.1 200 "));
        }
    }

    /** Whoever should read stderr may have stalled. */
    @Test
    void nobodyNeedsToReadWhyTheHeapWasFull() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token("s3cret42").flag("-Xmx32m")
                .shell("mkfifo fifo && exec 3<>fifo && head -c 65536 /dev/zero >&3 && rm fifo && exec \"$@\" 2>&3").in(folder)
                .serve()) {
            ask(api, "/fill");

            assertEquals(3, api.exitStatus());
        }
    }

    private static void ask(ApiProcess api, String path) {
        try {
            api.exchange("GET %s HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n".formatted(path));
        } catch (UncheckedIOException e) {
            // No answer, or nobody there any more.
        }
    }

    /** Without its chores a service keeps no deadline and counts nothing: it would only look alive. */
    @Test
    void aChoreThatFailsEndsTheProcess() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token("s3cret42").serve()) {
            api.exchange("GET /fail HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n");

            assertEquals(70, api.exitStatus());
            assertEquals(List.of("Thread housekeeping died of java.lang.IllegalStateException: a chore failed"), api.err());
        }
    }

    @Test
    void aFullHeapEndsTheProcess() {
        try (ApiProcess api = new ApiProcess.Command().token("s3cret42").flag("-Xmx4m").start()) {
            assertEquals(3, api.exitStatus(), api.err().toString());
            assertEquals(1, api.err().size(), api.err().toString());
        }
    }
}
