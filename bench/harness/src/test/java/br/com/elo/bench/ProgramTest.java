package br.com.elo.bench;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each would wait for ever if it were not so. */
@Timeout(60)
class ProgramTest {
    private static final Tool NOWHERE = Tool.debian("no-such-server", "--version", "no-such-package");

    @BeforeAll
    static void folderOfTheLog() throws Exception {
        Files.createDirectories(Path.of("target/bench"));
    }

    @Test
    void whatIsMissingIsNamedWithTheCommandThatInstallsIt() {
        Program program = new Program(List.of("no-such-server"), List.of(), List.of(NOWHERE), "");
        assertEquals("no-such-server is not there: apt-get install no-such-package", program.missing().orElseThrow());
    }

    @Test
    void theCpuTimeOfItsWorkersCounts() {
        try (Server server = shell("(while :; do :; done) & wait")) {
            while (server.processes().cpu().compareTo(Duration.ofMillis(50)) < 0) {
                Pause.of(Duration.ofMillis(5));
            }
            Duration shellAlone = server.processes().roots().getFirst().info().totalCpuDuration().orElseThrow();
            assertTrue(shellAlone.compareTo(Duration.ofMillis(50)) < 0, "it worked itself: " + shellAlone);
        }
    }

    @Test
    void itsWorkersEndWithIt() throws Exception {
        Server server = shell("sleep 1000 & wait");
        while (server.processes().all().size() < 2) {
            Pause.of(Duration.ofMillis(5));
        }
        List<ProcessHandle> all = server.processes().all();
        server.close();
        for (ProcessHandle process : all) {
            process.onExit().get();
        }
    }

    private static Server shell(String script) {
        return new Program(List.of("sh", "-c", script), List.of(), List.of(), "").start(0);
    }
}
