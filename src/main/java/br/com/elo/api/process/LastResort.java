package br.com.elo.api.process;

/** Ends the process when what died cannot be replaced: never a JVM that is alive but does not serve. */
public final class LastResort {
    private LastResort() {
    }

    /** From now on no thread dies alone. */
    public static void install() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            endIfOutOfMemory(error);
            ExitStatus.SOFTWARE.exit("Thread " + thread.getName() + " died of " + error);
        });
    }

    /**
     * Ends the process if the heap is full. The JVM does this by itself where it is started with
     * {@code -XX:+ExitOnOutOfMemoryError}; this is for where it is not.
     *
     * @param error any, or null
     */
    public static void endIfOutOfMemory(Throwable error) {
        if (error instanceof OutOfMemoryError) {
            ExitStatus.OUT_OF_MEMORY.exit("Out of memory: give the process more, or look for what fills its heap");
        }
    }
}
