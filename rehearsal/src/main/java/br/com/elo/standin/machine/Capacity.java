package br.com.elo.standin.machine;

import java.util.List;
import java.util.function.Consumer;

/**
 * How many instances there are, and which.
 *
 * @param start brings what was deployed last to new ones, and waits until they serve
 */
record Capacity(InstanceGroup group, Instances instances, Consumer<List<Instance>> start, Reporter reporter) {
    /** Launches what is missing, and lets those finish that are too many. */
    void keep(int fewest, int most) {
        int missing = fewest - instances.all().size();
        if (missing > 0) {
            launch(missing);
        }
        int surplus = instances.all().size() - most;
        if (surplus > 0) {
            retire(instances.newest(surplus));
        }
    }

    /** Another comes into the place of one that is lost. */
    void replace(Instance lost) {
        String id = group.replace(lost.id());
        instances.remove(lost, reporter);
        try {
            start.accept(instances.add(List.of(id), reporter));
        } catch (DeploymentException e) {
            reporter.warn("Instance [%s] does not serve: %s".formatted(id, e.getMessage()));
        }
    }

    /** Others come into the place of all. The old ones go when those serve. */
    void renew() {
        List<Instance> old = instances.all();
        launch(old.size());
        retire(old);
    }

    /** Of a failure nothing stays. */
    private void launch(int count) {
        List<Instance> some = instances.add(group.add(count), reporter);
        try {
            start.accept(some);
        } catch (DeploymentException e) {
            retire(some);
            throw e;
        }
    }

    private void retire(List<Instance> some) {
        instances.drain(some);
        some.forEach(instance -> {
            group.remove(instance.id());
            instances.remove(instance, reporter);
        });
    }
}
