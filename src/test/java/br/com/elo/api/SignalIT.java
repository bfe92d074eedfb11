package br.com.elo.api;

import br.com.elo.project.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the process does at each signal that an operator, a shell or an engine may send. */
class SignalIT {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String GREETING = "GET / HTTP/1.1\nHost: a\nAuthorization: Token " + TOKEN + "\nConnection: close\n\n";

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
    void endsInGoodOrder(String signal, int status) {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).serve()) {
            api.signal(signal);

            assertEquals(status, api.exitStatus());
            assertEquals(1, api.events("draining").size(), api.out().toString());
            assertTrue(api.out().getLast().contains("\"event\":\"stopped\""), api.out().toString());
            assertEquals(List.of(), api.err());
        }
    }

    @Test
    void aSecondSignalChangesNothing() {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).serve()) {
            api.terminate();
            Await.until(() -> !api.events("draining").isEmpty());
            api.terminate();
            api.signal("INT");

            assertTrue(api.exchange(GREETING).endsWith("flying!!"));
            assertEquals(143, api.exitStatus());
            assertTrue(api.out().getLast().contains("\"event\":\"stopped\""), api.out().toString());
        }
    }

    /** A thread dump once stood among the JSON of stdout. The flag is the one of the image and of mvn. */
    @Test
    void aThreadDumpGoesToStderrAndTheServiceGoesOn() {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).flag("-XX:+DisplayVMOutputToStderr").serve()) {
            api.signal("QUIT");
            Await.until(() -> api.err().stream().anyMatch(line -> line.startsWith("Full thread dump")));

            assertTrue(api.exchange(GREETING).endsWith("flying!!"));
            api.terminate();
            assertEquals(143, api.exitStatus());
            assertTrue(api.out().stream().allMatch(line -> line.startsWith("{\"ts\":") && line.endsWith("}")), api.out().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"PIPE", "WINCH", "CONT", "URG", "CHLD"})
    void isNotDisturbed(String signal) {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).serve()) {
            api.signal(signal);

            assertTrue(api.exchange(GREETING).endsWith("flying!!"));
            api.terminate();
            assertEquals(143, api.exitStatus());
            assertEquals(List.of(), api.err());
        }
    }

    /** A container that is frozen, or a machine that is moved. A whole request has ten seconds to arrive. */
    @Test
    void requestsThatArriveDuringAPauseAreAnsweredAfterIt() throws InterruptedException {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).serve(); Wire begun = api.connect(); Wire silent = api.connect()) {
            begun.send("GET / HTTP/1.1\nHost: a\n");
            // Its listener takes one connection after the other: when this one is answered, all before it were taken.
            api.exchange(GREETING);

            api.signal("STOP");
            begun.send("Authorization: Token " + TOKEN + "\nConnection: close\n\n");
            silent.send(GREETING);
            Thread.sleep(Duration.ofSeconds(11));
            api.signal("CONT");

            assertTrue(begun.readToEnd().endsWith("flying!!"));
            assertTrue(silent.readToEnd().endsWith("flying!!"));
        }
    }

    /** The signal may come before there is anything to end: that was once an error of the program, with status 70. */
    @Test
    void endsInGoodOrderDuringTheStart() {
        try (ApiProcess api = new ApiProcess.Command().program(EarlySignal.class).token(TOKEN).start()) {
            assertEquals(143, api.exitStatus());
            assertEquals(List.of(), api.err());
            assertEquals(List.of(), api.events("started"));
        }
    }

    /** The program, begun only after SIGTERM has come. */
    static final class EarlySignal {
        private EarlySignal() {
        }

        public static void main(String[] args) throws Exception {
            Thread end = new Thread(() -> Main.serve(Api.endpoints()));
            Runtime.getRuntime().addShutdownHook(end);
            new ProcessBuilder("kill", "-TERM", Long.toString(ProcessHandle.current().pid())).start();
            Thread.currentThread().join();
        }
    }
}
