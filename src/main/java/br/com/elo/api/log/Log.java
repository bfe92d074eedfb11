package br.com.elo.api.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.time.Duration;

/** The log of this process, which is stdout. */
public final class Log {
    /** Not System.out, which may have another charset, may be replaced, and hides that a write has failed. */
    static final LineQueue STDOUT = new LineQueue(new FileOutputStream(FileDescriptor.out), 1_024);
    static final Duration PATIENCE = Duration.ofMillis(500);

    private Log() {
    }

    /** Waits until all lines are out, but half a second at most. */
    public static void flush() {
        STDOUT.flush(PATIENCE);
    }
}
