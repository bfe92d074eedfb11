package br.com.elo.standin.machine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;

/** Looks at the instances of an environment, time and again, until it is closed. */
final class AutoScaling implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AutoScaling.class.getName());
    private final Thread thread;

    /**
     * Starts it.
     *
     * @param look looks at all instances and replaces those that are lost
     */
    AutoScaling(Runnable look) {
        thread = Thread.startVirtualThread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                watch(look);
            }
        });
    }

    private static void watch(Runnable look) {
        try {
            Patience.pause(Clock.HEALTH);
            look.run();
        } catch (CancellationException | DeploymentException e) {
            // Closed; the interrupt ends the loop.
        } catch (RuntimeException e) {
            // A mistake of ours, or a service that failed: without its trace nobody would know why nothing is replaced.
            LOG.log(Level.ERROR, "instances could not be looked at", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
