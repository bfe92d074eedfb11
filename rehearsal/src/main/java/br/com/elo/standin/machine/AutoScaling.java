package br.com.elo.standin.machine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;

/** Looks at the instances of an environment, time and again, until it is closed. */
final class AutoScaling implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AutoScaling.class.getName());
    private volatile Runnable look = () -> { };
    private volatile Reporter reporter;
    private String told = "";
    private final Thread thread = Thread.ofVirtual().unstarted(this::watch);

    /**
     * Begins, unless it is closed already.
     *
     * @param upkeep   looks at all instances, replaces those that are lost, and sees to it that they are as many as wanted
     * @param reporter is told what keeps it from that
     */
    void start(Runnable upkeep, Reporter reporter) {
        look = upkeep;
        this.reporter = reporter;
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
        } catch (CancellationException e) {
            // Closed; the interrupt ends the loop.
        } catch (DeploymentException e) {
            tellOnce(e.getMessage());
        } catch (RuntimeException e) {
            // A mistake of ours, or a service that failed: without its trace nobody would know why nothing is replaced.
            LOG.log(Level.ERROR, "instances could not be looked at", e);
        }
    }

    /** It is tried again and again, but what is in the way is news only once. */
    private void tellOnce(String obstacle) {
        if (!obstacle.equals(told)) {
            told = obstacle;
            reporter.warn(obstacle);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
