package br.com.elo.api.log;

import java.util.logging.LogManager;

/**
 * Keeps the handlers until the very end. The JDK's own takes them away in a shutdown hook, which runs beside ours: what
 * a draining service has to say would be lost now and then (JDK-8161253; Helidon's remedy has a race of its own).
 */
public final class LastingLogManager extends LogManager {
    private volatile boolean lasting;

    /** Made by {@link LogManager} as the system property names it. */
    public LastingLogManager() {
    }

    /** From now on the configuration of this process stays. */
    public static void keep() {
        if (LogManager.getLogManager() instanceof LastingLogManager manager) {
            manager.last();
        }
    }

    void last() {
        lasting = true;
    }

    @Override
    public void reset() {
        if (!lasting) {
            super.reset();
        }
    }
}
