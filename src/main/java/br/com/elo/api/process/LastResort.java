package br.com.elo.api.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends the process when what died cannot be replaced: never a JVM that is alive but does not serve.
 *
 * <p>A full heap also ends it by {@code -XX:+ExitOnOutOfMemoryError}, with the same status; this is for where the JVM is
 * started without.
 */
public final class LastResort implements Thread.UncaughtExceptionHandler {
    private static final LastResort INSTANCE = new LastResort();
    /** Made while there was memory. */
    private static final byte[] OUT_OF_MEMORY =
            "Out of memory: give the process more, or look for what fills its heap\n".getBytes(StandardCharsets.US_ASCII);
    private static final FileOutputStream STDERR = new FileOutputStream(FileDescriptor.err);
    private static final int OUT_OF_MEMORY_STATUS = ExitStatus.OUT_OF_MEMORY.code();
    /** Let go of when the heap is full: to end takes a little memory too. */
    private static byte[] reserve = new byte[256 * 1024];

    private LastResort() {
    }

    /** From now on no thread dies alone. */
    public static void install() {
        // Links the code while there is memory.
        endIfOutOfMemory(null);
        Thread.setDefaultUncaughtExceptionHandler(INSTANCE);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        endIfOutOfMemory(error);
        try {
            String line = "Thread " + thread.getName() + " died of " + error;
            ExitStatus.SOFTWARE.exit(line.replaceAll("\\p{Cntrl}", " "));
        } catch (OutOfMemoryError e) {
            end();
        }
    }

    /**
     * Ends the process if the heap is full.
     *
     * @param error that may be, or come of, an {@link OutOfMemoryError}; or null
     */
    public static void endIfOutOfMemory(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                end();
            }
        }
    }

    /** Writes a line to stderr. */
    static void say(String line) {
        write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(byte[] line) {
        try {
            STDERR.write(line);
        } catch (IOException e) {
            // Nobody reads it: the status has to do.
        }
    }

    private static void end() {
        reserve = null;
        try {
            write(OUT_OF_MEMORY);
        } finally {
            Runtime.getRuntime().halt(OUT_OF_MEMORY_STATUS);
        }
    }
}
