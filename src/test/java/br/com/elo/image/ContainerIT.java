package br.com.elo.image;

import br.com.elo.project.Await;
import br.com.elo.api.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a container of the image does. */
class ContainerIT {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String KEPT = "GET / HTTP/1.1\nHost: a\nAuthorization: Token %s\n\n";
    private static final String GREETING = KEPT.replace("\n\n", "\nConnection: close\n\n");

    @Test
    void servesWithoutRightsAndWithoutAWritableFile() {
        long begin = System.nanoTime();
        try (Container container = Container.hardened("--env", "ELO_PASS=" + TOKEN).awaitHealth()) {
            long millis = (System.nanoTime() - begin) / 1_000_000;
            assertTrue(container.exchange(GREETING.formatted(TOKEN)).endsWith("devops test server flying!!"));
            assertTrue(container.exchange(GREETING.formatted("wrong")).startsWith("HTTP/1.1 401 "));

            System.out.printf("container: from docker run to the first 200 %d ms, of which in the container %s ms; "
                    + "resident %d KiB%n", millis, container.out().replaceAll("(?s).*\"start_ms\":(\\d+).*", "$1"),
                    container.kibibytes("VmRSS"));
        }
    }

    @Test
    void takesTheTokenOfAnEnvironmentFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("env.list"), "ELO_PASS=" + TOKEN + "\n");
        try (Container container = Container.hardened("--env-file", file.toString()).awaitHealth()) {
            assertTrue(container.exchange(GREETING.formatted(TOKEN)).startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void isLockedWithoutAToken() {
        try (Container container = Container.hardened().awaitHealth()) {
            assertTrue(container.exchange(GREETING.formatted(TOKEN)).startsWith("HTTP/1.1 503 "));
        }
    }

    @Test
    void aTokenThatCannotBeUsedEndsIt() {
        try (Container container = Container.hardened("--env", "ELO_PASS=s3cr t")) {
            assertEquals(78, container.exitStatus());
            assertTrue(container.err().contains("ELO_PASS is shorter than 8 characters"), container.err());
            assertTrue(!container.err().contains("s3cr t"), "the token is shown");
        }
    }

    /** docker stop, and so Elastic Beanstalk, kills after 10 s; the promise is 8. */
    @Test
    void dockerStopEndsItInTime() {
        try (Container container = Container.hardened("--env", "ELO_PASS=" + TOKEN).awaitHealth()) {
            container.stop(8);
            assertEquals(143, container.exitStatus());
            assertTrue(container.out().contains("\"event\":\"stopped\""), container.out());
        }
    }

    /** AOTMode=on ends a JVM that cannot use its cache; the default would start it without, and slower. */
    @Test
    void itsAheadOfTimeCacheFitsItsRuntimeAndItsJars() {
        try (Container container = Container.hardened("--env", "JAVA_TOOL_OPTIONS=-XX:AOTMode=on").awaitHealth()) {
            assertTrue(container.execute("cat", "/proc/1/maps").contains("/opt/elo/elo-api.aot"), "no cache in memory");
        }
    }

    /** In the memory that the README names: the kernel kills a process that grows out of it. */
    @ParameterizedTest
    @CsvSource({"128m, ''", "80m, -XX:TieredStopAtLevel=1"})
    void twoHundredAndFiftySixConnectionsFit(String memory, String jvmOptions) throws Exception {
        try (Container container = Container.hardened("--memory", memory, "--memory-swap", memory,
                "--env", "JAVA_TOOL_OPTIONS=" + jvmOptions, "--env", "ELO_PASS=" + TOKEN).awaitHealth()) {
            int port = container.port();
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<?> client : clients.invokeAll(Collections.nCopies(256, () -> greetings(port, 500)))) {
                    client.get();
                }
            } finally {
                assertTrue(container.isRunning(), "killed: " + container.inspect("{{json .State}}"));
            }
        }
    }

    /** The command line would win over the variable, and without a word. */
    @Test
    void theHeapCanBeSetByTheVariableThatTheJvmReads() {
        try (Container container = Container.hardened("--env", "JAVA_TOOL_OPTIONS=-Xmx20m -XX:+PrintFlagsFinal").awaitHealth()) {
            assertTrue(container.err().replaceAll(" +", " ").contains(" MaxHeapSize = 20971520 "), container.err());
        }
    }

    /** With AOT cache and all, nothing but JSON is on stdout: what the JVM itself has to say goes to stderr. */
    @Test
    void itsStandardOutputIsJsonOnly() {
        try (Container container = Container.hardened("--env", "ELO_PASS=" + TOKEN).awaitHealth();
             Container warned = Container.hardened("--env", "JAVA_TOOL_OPTIONS=--add-modules=java.logging").awaitHealth()) {
            container.stop(8);
            assertEquals("", container.err());
            assertTrue(warned.err().contains("[aot]"), warned.err());
            for (Container each : new Container[] {container, warned}) {
                assertTrue(each.out().lines().allMatch(line -> line.startsWith("{") && line.endsWith("}")), each.out());
            }
        }
    }

    /** A report of a crash or a core dump would hold pieces of the memory, and so perhaps a token. */
    @Test
    void aCrashLeavesNothingOfItsMemoryBehind() {
        try (Container container = Container.plain("--env", "ELO_PASS=" + TOKEN, "--ulimit", "core=-1").awaitHealth()) {
            container.signal("SEGV");
            container.exitStatus();
            assertTrue(container.out().contains("CreateCoredumpOnCrash turned off, no core file dumped"), container.out());
            assertTrue(!container.out().contains(TOKEN) && !container.err().contains(TOKEN), "the token is shown");
            assertEquals("", container.changes());
        }
    }

    /** A JVM that lets others attach opens a socket at this signal; this one prints its threads, as ever. */
    @Test
    void letsNoOtherProcessAttach() {
        try (Container container = Container.plain().awaitHealth()) {
            container.execute("touch", "/tmp/.attach_pid1");
            container.signal("QUIT");
            Await.until(() -> container.err().contains("Full thread dump"));
        }
    }

    /** Else the service would take nginx's idle connections for a crowd, and end them again and again. */
    @Test
    void hasRoomForAllConnectionsThatNginxKeepsOpen() {
        try (Container container = Container.hardened().awaitHealth()) {
            int max = Integer.parseInt(container.out().replaceAll("(?s).*\"max_connections\":(\\d+).*", "$1"));
            assertTrue(max * 7 / 8 > 256, max + " connections");
        }
    }

    /** Measured choices; the figures are in the Dockerfile. */
    @Test
    void runsWithTheFlagsThatWereMeasured() {
        try (Container container = Container.hardened("--env", "JAVA_TOOL_OPTIONS=-XX:+PrintFlagsFinal").awaitHealth()) {
            String flags = container.err().replaceAll(" +", " ");
            for (String flag : List.of("UseSerialGC = true", "TieredStopAtLevel = 4",
                    "Tier4InvocationThreshold = 50000", "Tier4MinInvocationThreshold = 6000", "Tier4CompileThreshold = 150000", "MaxHeapSize = 31457280",
                    "ExitOnOutOfMemoryError = true", "UsePerfData = false")) {
                assertTrue(flags.contains(" " + flag + " "), flag);
            }
        }
    }

    private static Void greetings(int port, int number) {
        try (Wire wire = new Wire(port)) {
            for (int i = 0; i < number; i++) {
                assertTrue(wire.send(KEPT.formatted(TOKEN)).readAnswer().startsWith("HTTP/1.1 200 "));
            }
        }
        return null;
    }
}
