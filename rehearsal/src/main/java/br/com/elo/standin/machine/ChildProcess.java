package br.com.elo.standin.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A child process that is expected to end. */
public final class ChildProcess {
    private ChildProcess() {
    }

    /**
     * Runs it.
     *
     * @param lines takes the lines of its standard output and error output as they come
     * @return its exit status
     */
    static int run(ProcessBuilder builder, Consumer<String> lines) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        Thread reader = Thread.startVirtualThread(() -> read(process, lines));
        try {
            int status = process.waitFor();
            reader.join();
            return status;
        } catch (InterruptedException e) {
            kill(process.toHandle());
            throw Patience.cancelled();
        }
    }

    /**
     * Ends a process and what it started, and waits for it. First it, or it would start others in their place. Not for
     * those: they are left to PID 1, and where that takes no notice of them, as in many a container, they stay for ever.
     */
    public static void kill(ProcessHandle process) {
        List<ProcessHandle> all = new ArrayList<>(List.of(process));
        all.addAll(process.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private static void read(Process process, Consumer<String> lines) {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            // Killed: there is no more to read.
            lines.accept("(killed)");
        }
    }
}
