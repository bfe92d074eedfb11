package br.com.elo.standin.machine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;

/** Looks at the instances of an environment, time and again, until it is closed. */
final class AutoScaling implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AutoScaling.class.getName());
    private volatile Runnable look = () -> { };
    private final Thread thread = Thread.ofVirtual().unstarted(this::watch);

    /**
     * Begins, unless it is closed already.
     *
     * @param replacement looks at all instances and replaces those that are lost
     */
    void start(Runnable replacement) {
        look = replacement;
        thread.start();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            watchOnce();
        }
    }

    private void watchOnce() {
        try {
            Patience.pause(TimeScale.HEALTH);
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
