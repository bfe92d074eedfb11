package br.com.elo.standin.pipeline;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/** The executions of one pipeline. Each stage takes one at a time, in the order in which they come to it. */
final class PipelineRuns {
    private static final Logger LOG = System.getLogger(PipelineRuns.class.getName());
    private final Actions actions;
    private final Executor threads;
    private final List<Execution> executions = new ArrayList<>();
    private final Map<String, ReentrantLock> stages = new ConcurrentHashMap<>();
    /** Which execution a stage succeeded with last; never one that went back. */
    private final Map<String, Execution> good = new ConcurrentHashMap<>();

    /**
     * None yet.
     *
     * @param threads for those that go on by themselves; they may be interrupted
     */
    PipelineRuns(Actions actions, Executor threads) {
        this.actions = actions;
        this.threads = threads;
    }

    /** The newest first. */
    synchronized List<Execution> newestFirst() {
        return executions.reversed();
    }

    Optional<Execution> find(String id) {
        return newestFirst().stream().filter(execution -> execution.id().equals(id)).findFirst();
    }

    /** Begins, and goes on by itself. */
    void start(Execution execution) {
        add(execution);
        threads.execute(() -> run(execution));
    }

    /** Runs a stage again with the artifacts of an execution, on somebody's demand. */
    void rollBack(Execution rollback, StageDefinition stage) {
        add(rollback);
        threads.execute(() -> alone(stage, () -> rollback.end(runStage(rollback, stage))));
    }

    private synchronized void add(Execution execution) {
        executions.add(execution);
    }

    private void run(Execution execution) {
        for (StageDefinition stage : execution.pipeline().stages()) {
            alone(stage, () -> advance(execution, stage));
            if (execution.status().equals("Failed")) {
                return;
            }
        }
        execution.end(true);
    }

    private void advance(Execution execution, StageDefinition stage) {
        if (runStage(execution, stage)) {
            good.put(stage.name(), execution);
            return;
        }
        execution.end(false);
        Optional<Execution> before = Optional.ofNullable(good.get(stage.name()))
                .filter(one -> stage.rollsBack() && one.pipeline().equals(execution.pipeline()));
        before.ifPresent(one -> {
            Execution rollback = one.again(new Execution.Trigger("AutomatedRollback", execution.id()));
            add(rollback);
            rollback.end(runStage(rollback, stage));
        });
    }

    private boolean runStage(Execution execution, StageDefinition stage) {
        return stage.actions().stream().allMatch(action -> succeeds(execution, execution.begin(stage.name(), action)));
    }

    private boolean succeeds(Execution execution, ActionRun run) {
        try {
            run.succeed(actions.run(execution, run));
            return true;
        } catch (ActionFailure e) {
            run.fail(e);
        } catch (InterruptedException e) {
            run.fail(new ActionFailure("JobFailed", "The rehearsal ends."));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "an action failed", e);
            run.fail(new ActionFailure("JobFailed", "The rehearsal failed: " + e));
        }
        return false;
    }

    private void alone(StageDefinition stage, Runnable work) {
        ReentrantLock lock = stages.computeIfAbsent(stage.name(), name -> new ReentrantLock(true));
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            throw new CancellationException("the rehearsal ends");
        }
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
