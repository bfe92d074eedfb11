package br.com.elo.standin.machine;

import br.com.elo.project.Ports;
import br.com.elo.standin.option.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListMap;

/** The machines of an environment: its instances and the load balancer in front of them. */
public final class Fleet implements AutoCloseable {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private final Path folder;
    private final InstanceGroup group;
    private final LogSink logs;
    private final Engine engine;
    private final Operations operations = new Operations();
    private final Map<String, Instance> instances = new ConcurrentSkipListMap<>();
    private final AutoScaling watch = new AutoScaling();
    /** The one instance of an environment without a load balancer keeps its address, as an Elastic IP does. */
    private final int singlePort = Ports.free();
    private final Optional<LoadBalancer> balancer;
    private volatile Options options;
    /** Empty until the launch has succeeded. */
    private volatile Optional<Deployed> deployed = Optional.empty();

    /** What the environment came to with its last success. */
    private record Deployed(Options options, Release release) {
    }

    /**
     * Nothing runs before the launch.
     *
     * @param folder  its own, with nothing in it
     * @param group   which instances there are
     * @param logs    takes what the instances log
     * @param login   how they log in to a registry
     * @param options of the launch; whether there is a load balancer is settled by them for good
     */
    public Fleet(String environment, Path folder, InstanceGroup group, LogSink logs, RegistryLogin login,
            Options options) {
        this.folder = folder.toAbsolutePath();
        this.group = group;
        this.logs = logs;
        this.options = options;
        engine = new Engine(environment, login);
        balancer = options.isSingleInstance() ? Optional.empty() : Optional.of(new LoadBalancer());
    }

    /** Starts the load balancer and all instances, and waits until they serve. What has started stays if that fails. */
    public void launch(Release release, Reporter reporter) {
        operations.run(() -> {
            engine.open();
            apply(options);
            group.instances().forEach(id -> add(id, reporter));
            watch.start(() -> operations.tryRun(() -> replaceLost(reporter)));
            deployment(Command.APP_DEPLOY, options, release, reporter).runOnAll(all());
            deployed = Optional.of(new Deployed(options, release));
        });
    }

    /** Brings a version to the instances, by the deployment policy. A failure stops it and undoes nothing. */
    public void deploy(Options wanted, Release release, Reporter reporter) {
        operations.run(() -> {
            apply(wanted);
            deployment(Command.APP_DEPLOY, wanted, release, reporter).run(all());
            deployed = Optional.of(new Deployed(wanted, release));
        });
    }

    /** Brings variables or options to the instances. After a failure those that were reached get back what they had. */
    public void configure(Options wanted, Release release, Reporter reporter) {
        operations.run(() -> {
            apply(wanted);
            Deployment deployment = deployment(Command.CONFIG_DEPLOY, wanted, release, reporter);
            try {
                deployment.run(all());
            } catch (DeploymentException e) {
                deployed.ifPresent(before -> revert(before, deployment.touched(), reporter));
                throw e;
            }
            deployed = Optional.of(new Deployed(wanted, release));
        });
    }

    /** Where the environment answers, on 127.0.0.1. */
    public int port() {
        return balancer.map(LoadBalancer::port).orElse(singlePort);
    }

    /** How the instances are. */
    public List<InstanceHealth> health() {
        return all().stream().map(this::health).toList();
    }

    /** A power failure: nginx and container are gone at once. */
    public void kill(String instance) {
        Optional.ofNullable(instances.get(instance))
                .orElseThrow(() -> new IllegalArgumentException("no such instance: " + instance))
                .kill();
    }

    /** Removes everything, also while an operation is going on, which then fails. */
    @Override
    public void close() {
        operations.close(() -> {
            watch.close();
            try {
                all().forEach(Instance::close);
                instances.clear();
                balancer.ifPresent(LoadBalancer::close);
            } finally {
                engine.close();
            }
            Folder.delete(folder);
        });
    }

    private void revert(Deployed before, List<Instance> touched, Reporter reporter) {
        apply(before.options());
        deployment(Command.CONFIG_DEPLOY, before.options(), before.release(), reporter).run(touched);
    }

    private Deployment deployment(Command command, Options options, Release release, Reporter reporter) {
        return new Deployment(command, release, DeploymentPolicy.of(options), HealthCheck.of(options), balancer, reporter);
    }

    private void apply(Options wanted) {
        options = wanted;
        balancer.ifPresent(targets -> targets.configure(LoadBalancerSettings.of(wanted)));
    }

    private Instance add(String id, Reporter reporter) {
        int port = balancer.isPresent() ? Ports.free() : singlePort;
        Instance instance = new Instance(id, port, folder.resolve(id), engine, logs);
        instances.put(id, instance);
        balancer.ifPresent(targets -> targets.add(id, port));
        reporter.info("Added instance [" + id + "] to your environment.");
        return instance;
    }

    private void remove(Instance instance, Reporter reporter) {
        balancer.ifPresent(targets -> targets.remove(instance.id()));
        instances.remove(instance.id());
        instance.close();
        reporter.info("Removed instance [" + instance.id() + "] from your environment.");
    }

    /** A new instance gets what succeeded last, also after a deployment that did not. */
    private void replaceLost(Reporter reporter) {
        deployed.ifPresent(now -> all().stream().filter(this::isLost).forEach(lost -> replace(lost, now, reporter)));
    }

    private void replace(Instance lost, Deployed now, Reporter reporter) {
        String id = group.replace(lost.id());
        remove(lost, reporter);
        Instance instance = add(id, reporter);
        try {
            deployment(Command.APP_DEPLOY, now.options(), now.release(), reporter).runOnAll(List.of(instance));
        } catch (DeploymentException e) {
            reporter.warn("Instance [%s] does not serve: %s".formatted(id, e.getMessage()));
        }
    }

    /** The power is off; or the load balancer is asked too, and has given it up. */
    private boolean isLost(Instance instance) {
        Instant judged = instance.launchedAt().plus(TimeScale.here(group.healthCheckGracePeriod()));
        return !instance.isOn() || (group.healthCheckType().equals("ELB") && Instant.now().isAfter(judged)
                && balancer.filter(targets -> targets.state(instance.id()).isDown()).isPresent());
    }

    private InstanceHealth health(Instance instance) {
        HealthCheck asked = HealthCheck.of(options);
        OptionalInt status = instance.status(asked);
        boolean up = balancer.map(targets -> targets.state(instance.id()).isUp()).orElse(asked.isGood(status));
        List<String> causes = up ? List.of() : List.of(asked.describe(instance.id(), status));
        return new InstanceHealth(instance.id(), status(instance, up), causes, instance.launchedAt(), instance.version(),
                instance.requests().requests(Instant.now(), WINDOW));
    }

    private String status(Instance instance, boolean up) {
        if (up) {
            return "Ok";
        }
        return operations.isRunning() ? instance.version().isEmpty() ? "Pending" : "Info" : "Severe";
    }

    private List<Instance> all() {
        return List.copyOf(instances.values());
    }
}
