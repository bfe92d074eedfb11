package br.com.elo.rehearsal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;

/** What has to go at the end, however the end comes: the last opened first, also after Ctrl-C or SIGTERM. */
final class CleanUp implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile boolean stopped;

    CleanUp() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "clean-up"));
    }

    synchronized <T extends AutoCloseable> T add(T resource) {
        open.push(resource);
        if (stopped) {
            close();
            throw new CancellationException();
        }
        return resource;
    }

    /** Whether somebody wants the rehearsal to end: what fails from now on only fails for that. */
    boolean stopped() {
        return stopped;
    }

    private void stop() {
        stopped = true;
        close();
        // Whatever was being started in this moment.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            AutoCloseable resource = open.pop();
            try {
                resource.close();
            } catch (Exception e) {
                System.err.println("not cleaned up: " + resource.getClass().getSimpleName() + ": " + e);
            }
        }
    }
}
