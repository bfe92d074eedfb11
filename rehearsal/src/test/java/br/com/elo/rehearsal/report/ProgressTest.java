package br.com.elo.rehearsal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void inALogEachStepHasALineAtItsBeginAndOneAtItsEnd() {
        play(false);
        assertEquals("""
                …  1/2 Good
                ✔  1/2 Good  N s
                …  2/2 Bad
                ✘  2/2 Bad  N s
                """, seen());
    }

    @Test
    void onATerminalTheLineIsWrittenAnewAndTheLastStays() {
        play(true);
        assertEquals("✔  1/2 Good  N s\n✘  2/2 Bad  N s\n", seen().replaceAll("[^\n\r]*\r\u001b\\[K", ""));
    }

    private void play(boolean terminal) {
        Progress progress = new Progress(new PrintStream(screen, true, StandardCharsets.UTF_8), terminal, 2);
        try (Progress.Running good = progress.begin("Good")) {
            good.done();
        }
        progress.begin("Bad").close();
    }

    private String seen() {
        return screen.toString(StandardCharsets.UTF_8).replaceAll("\\d+\\.\\d s", "N s");
    }
}
