package br.com.elo.standin.machine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** A command that is given to instances at the same time. */
final class Parallel {
    private static final Logger LOG = System.getLogger(Parallel.class.getName());
    private final SortedMap<String, String> failures = new ConcurrentSkipListMap<>();

    private Parallel() {
    }

    private record Task(Instance instance, Thread thread) {
    }

    /**
     * Runs it until all have ended or their time is over.
     *
     * @return why it failed, by the ids of the instances where it did
     */
    static SortedMap<String, String> run(Collection<Instance> instances, Duration timeout, Consumer<Instance> command) {
        Parallel parallel = new Parallel();
        List<Task> tasks = instances.stream().map(instance -> parallel.start(instance, command)).toList();
        Instant end = Instant.now().plus(timeout);
        try {
            for (Task task : tasks) {
                parallel.join(task, end);
            }
        } catch (InterruptedException e) {
            tasks.forEach(task -> stop(task.thread()));
            throw Patience.cancelled();
        }
        return parallel.failures;
    }

    private Task start(Instance instance, Consumer<Instance> command) {
        return new Task(instance, Thread.startVirtualThread(() -> {
            try {
                command.accept(instance);
            } catch (DeploymentException | CancellationException e) {
                failures.put(instance.id(), e.getMessage());
            } catch (RuntimeException | Error e) {
                LOG.log(Level.ERROR, "a command on " + instance.id() + " failed", e);
                failures.put(instance.id(), "The rehearsal failed: " + e);
            }
        }));
    }

    private void join(Task task, Instant end) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), end);
        if (!left.isPositive() || !task.thread().join(left)) {
            stop(task.thread());
            failures.put(task.instance().id(), "The instance has not responded in the allowed command timeout time");
        }
    }

    /** Nothing is left going on, whatever happens to the thread that waits here. */
    private static void stop(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
