package br.com.elo.api.process;

/** The orderly end of the process, by a signal. */
public final class Shutdown {
    private Shutdown() {
    }

    /**
     * Does something before the process ends. To be called before anything is there that would have to be ended.
     *
     * @param last what to do; while it runs the process goes on
     * @return false if the signal has come already, and the caller had better start nothing
     */
    public static boolean doLast(Runnable last) {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(last, "shutdown"));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
