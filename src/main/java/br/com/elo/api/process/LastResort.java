package br.com.elo.api.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process when what died cannot be replaced: never a JVM that is alive but does not serve.
 *
 * <p>A full heap ends it by {@code -XX:+ExitOnOutOfMemoryError} at once, with the same status. This is for a JVM that was
 * started without: it hears of errors that end a thread of ours or a connection's, that come out of an endpoint, or that
 * Helidon logs. One that Helidon swallows in its parser leaves no trace but a request that could not be read:
 * {@link #endIfHeapIsFull()} finds out.
 */
public final class LastResort implements Thread.UncaughtExceptionHandler {
    private static final LastResort INSTANCE = new LastResort();
    /** Made while there was memory. */
    private static final byte[] OUT_OF_MEMORY =
            "Out of memory: give the process more, or look for what fills its heap\n".getBytes(StandardCharsets.US_ASCII);
    private static final FileOutputStream STDERR = new FileOutputStream(FileDescriptor.err);
    private static final CountDownLatch ENDING = new CountDownLatch(1);
    private static final CountDownLatch SAID = new CountDownLatch(1);
    private static final long PATIENCE_MS = 500;
    private static final int OUT_OF_MEMORY_STATUS = ExitStatus.OUT_OF_MEMORY.code();
    /** More causes than any error has, but for one that is its own. */
    private static final int MOST_CAUSES = 100;
    /** What a connection needs, twice over. */
    private static final int ENOUGH = 128 * 1024;
    /** Let go of when the heap is full: to end takes a little memory too. */
    @SuppressWarnings("UnusedVariable")
    private static byte[] reserve = new byte[256 * 1024];

    /** Volatile, so that no compiler can leave the attempt out. */
    @SuppressWarnings("UnusedVariable")
    private static volatile byte[] attempt;

    private LastResort() {
    }

    /** From now on no thread dies alone. */
    public static void install() {
        // Links the code while there is memory.
        endIfOutOfMemory(null);
        endIfHeapIsFull();
        Thread.ofPlatform().daemon().name("last words").start(LastResort::sayOutOfMemory);
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
        if (isOutOfMemory(error)) {
            end();
        }
    }

    static boolean isOutOfMemory(Throwable error) {
        Throwable cause = error;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Ends the process if there is no memory for a connection. */
    public static void endIfHeapIsFull() {
        try {
            attempt = new byte[ENOUGH];
            attempt = null;
        } catch (OutOfMemoryError e) {
            end();
        }
    }

    /** On a thread of its own, made in time: whoever should read it may have stalled. */
    private static void sayOutOfMemory() {
        try {
            ENDING.await();
            write(OUT_OF_MEMORY);
            SAID.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            ENDING.countDown();
            SAID.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // The end is near for all threads.
        } finally {
            Runtime.getRuntime().halt(OUT_OF_MEMORY_STATUS);
        }
    }
}
