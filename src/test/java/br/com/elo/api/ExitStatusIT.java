package br.com.elo.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A service that cannot do its work ends, with a status and a line that say why. */
class ExitStatusIT {
    private static final String REMEDY = ": set it to the output of: openssl rand -hex 32";

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

    /** An error of one request is no error of the process. */
    @Test
    void anEndlessRecursionEndsNothing() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token("s3cret42").serve()) {
            for (int i = 0; i < 3; i++) {
                api.exchange("GET /overflow HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n");
            }
            assertTrue(api.exchange("GET /health HTTP/1.1\nHost: a\nConnection: close\n\n").startsWith("HTTP/1.1 200 "));
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
}
