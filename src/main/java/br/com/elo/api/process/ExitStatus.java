package br.com.elo.api.process;

import java.time.Duration;

/** How the process ends when it does not end by a signal (that is 143, as the JVM gives it). From sysexits.h. */
public enum ExitStatus {
    /** EX_OSERR: the port cannot be bound, or the listener died. */
    OPERATING_SYSTEM(71),
    /** EX_CONFIG: a setting is unusable. */
    CONFIGURATION(78),
    /** As {@code -XX:+ExitOnOutOfMemoryError} gives it. */
    OUT_OF_MEMORY(3),
    /** EX_SOFTWARE: a thread of ours died. */
    SOFTWARE(70);

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /**
     * Ends the process at once, without drain: nothing can be trusted any more, or nothing was started yet.
     *
     * @param line why, for the operator; written to stderr as ASCII, whatever the charset of the machine
     */
    public void exit(String line) {
        Thread writer = Thread.ofPlatform().daemon().start(() -> LastResort.say(line));
        try {
            // Whoever should read it may have stalled: the end does not wait for that.
            writer.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
