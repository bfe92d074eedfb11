package br.com.elo.standin.machine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** A release on its way to the instances of an environment, with the events that tell of it. */
final class Deployment {
    /** With enhanced health a batch has to be good twelve times in a row. */
    private static final int GOOD_CHECKS = 12;

    private final Command command;
    private final Release release;
    private final DeploymentPolicy policy;
    private final HealthCheck check;
    private final Optional<LoadBalancer> balancer;
    private final Reporter reporter;
    private final Set<Instance> touched = new LinkedHashSet<>();

    Deployment(Command command, Release release, DeploymentPolicy policy, HealthCheck check,
            Optional<LoadBalancer> balancer, Reporter reporter) {
        this.command = command;
        this.release = release;
        this.policy = policy;
        this.check = check;
        this.balancer = balancer;
        this.reporter = reporter;
    }

    /** The instances that it reached, whether it succeeded there or not. */
    List<Instance> touched() {
        return List.copyOf(touched);
    }

    /** By the policy. Without a load balancer an instance is updated in place, whatever the policy is. */
    void run(List<Instance> instances) {
        if (policy.rolling() && balancer.isPresent()) {
            List<List<Instance>> batches = policy.batches(instances);
            for (int i = 0; i < batches.size(); i++) {
                rollOver("Batch " + (i + 1) + ": ", batches.get(i), instances.size());
            }
        } else {
            runOnAll(instances);
        }
    }

    /** On all at the same time; they stay at the load balancer. */
    void runOnAll(List<Instance> instances) {
        execute(instances);
        awaitHealth(instances);
    }

    private void rollOver(String batch, List<Instance> instances, int total) {
        List<String> ids = ids(instances);
        reporter.info(batch + "Starting application deployment on instance(s) [" + String.join(", ", ids) + "].");
        reporter.info(batch
                + "De-registering instance(s) from the load balancer and waiting for them to go out of service.");
        LoadBalancer targets = balancer.orElseThrow();
        targets.deregister(ids);
        reporter.info(batch + "Starting application deployment command execution.");
        try {
            execute(instances);
        } finally {
            // After a failure too: a target that is bad there is one that Auto Scaling replaces.
            ids.forEach(targets::register);
        }
        reporter.info(batch + "Completed application deployment command execution.");
        reporter.info("Command execution completed on %d of %d instances in environment.".formatted(touched.size(), total));
        reporter.info(batch + "Registering instance(s) with the load balancer and waiting for them to be healthy.");
        awaitHealth(instances);
        awaitGoodChecks(instances);
        reporter.info(batch + "Completed application deployment.");
    }

    private void execute(List<Instance> instances) {
        touched.addAll(instances);
        SortedMap<String, String> failures = Parallel.run(instances, policy.timeout(),
                instance -> instance.execute(command, release, check, policy.patience()));
        if (failures.isEmpty()) {
            reporter.info("Instance deployment completed successfully.");
            return;
        }
        failures.forEach(this::reportFailure);
        reporter.info("Command execution completed on all instances. Summary: [Successful: %d, Failed: %d]."
                .formatted(instances.size() - failures.size(), failures.size()));
        reporter.error("Unsuccessful command execution on instance id(s) '%s'. Aborting the operation."
                .formatted(String.join(",", failures.keySet())));
        throw new DeploymentException(String.join("; ", failures.values()));
    }

    private void reportFailure(String instance, String cause) {
        reporter.error("Instance deployment: " + cause);
        reporter.error("Instance deployment failed. For details, see 'eb-engine.log'.");
        reporter.error("[Instance: %s] Command failed on instance. Return code: 1 Output: ".formatted(instance)
                + "Engine execution has encountered an error..");
    }

    private void awaitHealth(List<Instance> instances) {
        if (!Patience.await(policy.patience(), () -> instances.stream().allMatch(this::serves))) {
            throw unhealthy(instances);
        }
    }

    private void awaitGoodChecks(List<Instance> instances) {
        int good = 0;
        long end = System.nanoTime() + policy.patience().toNanos();
        while (good < GOOD_CHECKS) {
            Patience.pause(TimeScale.HEALTH);
            good = instances.stream().allMatch(this::isGood) ? good + 1 : 0;
            if (System.nanoTime() > end) {
                throw unhealthy(instances);
            }
        }
    }

    private DeploymentException unhealthy(List<Instance> instances) {
        List<String> causes = instances.stream().filter(instance -> !isGood(instance))
                .map(instance -> check.describe(instance.id(), instance.status(check))).toList();
        causes.forEach(reporter::error);
        return new DeploymentException("The instances did not become healthy in time: " + String.join("; ", causes));
    }

    private boolean isGood(Instance instance) {
        return serves(instance) && check.isGood(instance.status(check));
    }

    private boolean serves(Instance instance) {
        return balancer.isEmpty() || balancer.get().state(instance.id()).isUp();
    }

    private static List<String> ids(List<Instance> instances) {
        return instances.stream().map(Instance::id).toList();
    }
}
