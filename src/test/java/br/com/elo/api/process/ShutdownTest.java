package br.com.elo.api.process;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

class ShutdownTest {
    /** What it does at the end, and that it says false during one, is seen from outside: SignalIT. */
    @Test
    void takesWhatIsToBeDoneLast() {
        assertTrue(Shutdown.doLast(() -> { }));
    }
}
