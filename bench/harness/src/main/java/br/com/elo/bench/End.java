package br.com.elo.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a process of ours ends: by SIGTERM, and if that takes too long by SIGKILL, with all that it started. */
final class End {
    private static final int PATIENCE_SECONDS = 10;

    private End() {
    }

    static void of(Process process) {
        List<ProcessHandle> all = new ProcessTree(process.toHandle()).all();
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
