package br.com.elo.api;

import br.com.elo.project.Await;
import br.com.elo.project.Ports;
import br.com.elo.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Machines are not always as the developer's is. */
class SurroundingsIT {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String GREETING = "GET / HTTP/1.1\nHost: a\nAuthorization: Token " + TOKEN + "\nConnection: close\n\n";

    /** The listener once died of the first connection too many, and with 56 so did the start. */
    @ParameterizedTest
    @ValueSource(ints = {40, 56, 64, 80})
    void tooFewFileDescriptorsEndTheStartWithASentence(int limit) {
        try (ApiProcess api = limited(limit).start()) {
            assertEquals(71, api.exitStatus(), api.err().toString());
            assertEquals(1, api.err().size(), api.err().toString());
            assertTrue(api.err().getFirst().matches("Too few file descriptors: allow the process \\d+ more \\(ulimit -n\\)"),
                    api.err().toString());
            assertEquals(List.of(), api.out());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 96, 128})
    void fewFileDescriptorsMeanFewConnections(int limit) {
        try (ApiProcess api = limited(limit).serve()) {
            List<Wire> silent = new ArrayList<>();
            for (int i = 0; i < limit; i++) {
                silent.add(api.connect());
            }
            Await.until(() -> isFull(api, limit));
            silent.forEach(Wire::close);

            assertTrue(api.exchange(GREETING).endsWith("flying!!"));
            assertTrue(api.isAlive());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "exec \"$@\" >&-",
        "exec \"$@\" <&- >&- 2>&-",
        "exec \"$@\" >/dev/full 2>/dev/full",
        "cd / && exec env -u HOME -u PATH -u USER -u LANG TMPDIR=/nowhere \"$@\"",
        "cd /proc && exec \"$@\"",
        "exec env -i ELO_PASS=\"$ELO_PASS\" SERVER_PORT=\"$SERVER_PORT\" SERVER_DRAIN_SECONDS=0 \"$@\"",
        "exec env LC_ALL=xx_YY.nonsense LANG=C TZ=:/nowhere \"$@\"",
        "for i in 1 2 3 4 5 6 7 8; do export BIG$i=$(head -c 120000 /dev/zero | tr '\\0' x); done; exec \"$@\""})
    void servesAllTheSame(String script) {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).shell(script).start()) {
            Await.until(() -> !api.isAlive() || answers(api));
            assertTrue(api.isAlive(), "it ended: " + api.err());

            api.terminate();

            assertEquals(143, api.exitStatus());
        }
    }

    /** Escape sequences for the operator's terminal, line ends for the log's reader, bytes that are no UTF-8. */
    @Test
    void oddNamesOfVariablesAreWrittenAsAscii() {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN)
                .shell("exec env \"$(printf 'ELO_\\n\\033[31m\\377\\t\"\\\\')=a-value\" \"$@\"").serve()) {
            api.terminate();
            assertEquals(143, api.exitStatus());

            assertTrue(api.events("unknown_variable").getFirst()
                    .contains("\"variable\":\"ELO_\\n\\u001b[31m\\ufffd\\t\\\"\\\\\","), api.out().toString());
            assertTrue(api.out().stream().allMatch(line -> line.matches("\\{\"ts\":[ -~]*}")), api.out().toString());
            assertTrue(api.out().stream().noneMatch(line -> line.contains("a-value")), api.out().toString());
        }
    }

    /**
     * mvn leaves its child behind when it is killed, and with it the port. The child writes into a file: Java closes the stdout
     * of a process that has ended, and so of its children too.
     */
    @Test
    void endsWithItsParentWhereItIsToldTo(@TempDir Path folder) {
        Path log = folder.resolve("log");
        try (ApiProcess parent = new ApiProcess.Command().token(TOKEN).flag("-Delo.ends-with-parent=true")
                .shell("\"$@\" > %1$s & until grep -qs started %1$s; do sleep 0.1; done; cat %1$s; wait".formatted(log)).serve()) {
            parent.signal("KILL");

            assertEquals(137, parent.exitStatus());
            Await.until(() -> Project.text(log).endsWith("\"event\":\"stopped\"}\n"));
        }
    }

    @Test
    void killingMavenEndsTheService() throws IOException, InterruptedException {
        DebianPackage.need("maven", "mvn");
        int port = Ports.free();
        ProcessBuilder command = new ProcessBuilder("mvn", "-q").redirectErrorStream(true);
        command.environment().putAll(Map.of("ELO_PASS", TOKEN, "SERVER_PORT", Integer.toString(port),
                "SERVER_DRAIN_SECONDS", "0"));
        Process maven = command.start();
        try (BufferedReader out = maven.inputReader()) {
            String started = "\"event\":\"started\"";
            assertTrue(out.lines().anyMatch(line -> line.contains(started)), "Maven did not start the service");

            maven.toHandle().destroy();

            assertEquals(143, maven.waitFor());
            Await.until(() -> isFree(port));
        } finally {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.destroy();
        }
    }

    @Test
    void outlivesItsParentWhereItIsNotToldTo() {
        try (ApiProcess parent = new ApiProcess.Command().token(TOKEN).shell("\"$@\" & wait").serve()) {
            ProcessHandle service = ProcessHandle.of(parent.pid()).orElseThrow().children().findFirst().orElseThrow();
            parent.signal("KILL");
            service.parent().ifPresent(adopter -> Await.until(() -> !ProcessHandle.of(parent.pid()).isPresent()
                    || adopter.pid() != parent.pid()));

            assertTrue(parent.exchange(GREETING).endsWith("flying!!"));
            service.destroy();
        }
    }

    private static ApiProcess.Command limited(int files) {
        return new ApiProcess.Command().token(TOKEN).flag("-XX:-MaxFDLimit").shell("ulimit -n " + files + "; exec \"$@\"");
    }

    /** It takes connections until its places are taken, and goes on living then. */
    private static boolean isFull(ApiProcess api, int limit) {
        String started = api.events("started").getFirst();
        int places = Integer.parseInt(started.replaceAll(".*\"max_connections\":(\\d+),.*", "$1"));
        String[] open = new File("/proc/" + api.pid() + "/fd").list();
        return open != null && open.length >= Math.min(places, limit);
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(ApiProcess api) {
        try {
            return api.exchange(GREETING).endsWith("flying!!");
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
