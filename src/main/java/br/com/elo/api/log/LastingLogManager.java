package br.com.elo.api.log;

import java.util.logging.LogManager;

/**
 * Keeps the handlers until the very end. The JDK's own takes them away in a shutdown hook, which runs beside ours: what
 * a draining service has to say would be lost now and then (JDK-8161253; Helidon's remedy has a race of its own).
 */
public final class LastingLogManager extends LogManager {
    private static volatile boolean lasting;

    /** Made by {@link LogManager} as the system property names it. */
    public LastingLogManager() {
    }

    /** From now on the configuration stays. */
    public static void keep() {
        lasting = true;
    }

    @Override
    public void reset() {
        if (!lasting) {
            super.reset();
        }
    }
}
