package br.com.elo.standin.machine;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The operations of an environment: one at a time, and none after the end. Beanstalk suspends Auto Scaling while it
 * deploys; here a replacement is an operation like others.
 */
final class Operations {
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Thread> thread = Optional.empty();
    private boolean closed;

    /** Runs an operation, once the one before it is through. */
    void run(Runnable operation) {
        lock.lock();
        try {
            runLocked(operation);
        } finally {
            lock.unlock();
        }
    }

    /** Runs an operation, unless there is another or it is the end. */
    void tryRun(Runnable operation) {
        if (!isClosed() && lock.tryLock()) {
            try {
                runLocked(operation);
            } finally {
                lock.unlock();
            }
        }
    }

    boolean isRunning() {
        return lock.isLocked();
    }

    /** Interrupts the operation, waits for its end and runs the last one, which may be run again. */
    void close(Runnable last) {
        synchronized (this) {
            closed = true;
            thread.ifPresent(Thread::interrupt);
        }
        lock.lock();
        try {
            last.run();
        } finally {
            lock.unlock();
        }
    }

    private void runLocked(Runnable operation) {
        begin();
        try {
            operation.run();
        } catch (RuntimeException e) {
            throw isClosed() ? new DeploymentException("The environment was terminated meanwhile.") : e;
        } finally {
            end();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void begin() {
        if (closed) {
            throw new DeploymentException("The environment is terminated.");
        }
        thread = Optional.of(Thread.currentThread());
    }

    /** The interrupt was meant for the operation, not for what its thread does next. */
    private synchronized void end() {
        thread = Optional.empty();
        if (closed) {
            Thread.interrupted();
        }
    }
}
