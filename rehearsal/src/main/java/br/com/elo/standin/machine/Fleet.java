package br.com.elo.standin.machine;

import br.com.elo.standin.option.Options;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The machines of an environment: its instances and the load balancer in front of them. */
public final class Fleet implements AutoCloseable {
    private static final String ASG = "aws:autoscaling:asg";
    private final Path folder;
    private final InstanceGroup group;
    private final Engine engine;
    private final Operations operations = new Operations();
    private final AutoScaling watch = new AutoScaling();
    private final Optional<LoadBalancer> balancer;
    private final Instances instances;
    private volatile Options options;
    /** Empty until the launch has succeeded. */
    private volatile Optional<Deployed> deployed = Optional.empty();

    /** What the environment came to with its last success. */
    private record Deployed(Options options, Release release) {
    }

    /**
     * Nothing runs before the launch.
     *
     * @param group   which instances there are
     * @param ingress the way into the load balancer, as it is whenever options are applied
     * @param login   how they log in to a registry
     * @param options of the launch; whether there is a load balancer is settled by them for good
     */
    public Fleet(String environment, Path folder, InstanceGroup group, Ingress ingress, LogSink logs,
            RegistryLogin login, Options options) {
        this.folder = folder.toAbsolutePath();
        this.group = group;
        this.options = options;
        engine = new Engine(environment, login);
        balancer = options.isSingleInstance() ? Optional.empty() : Optional.of(new LoadBalancer(ingress));
        instances = new Instances(this.folder, engine, logs, balancer);
    }

    /** Starts the load balancer and all instances, and waits until they serve. What has started stays if that fails. */
    public void launch(Release release, Reporter reporter) {
        operations.run(() -> {
            engine.open();
            apply(options);
            instances.add(group.instances(), reporter);
            watch.start(() -> operations.tryRun(() -> deployed.ifPresent(now -> keepUp(capacity(now, reporter)))), reporter);
            deployment(Command.APP_DEPLOY, options, release, reporter).runOnAll(all());
            deployed = Optional.of(new Deployed(options, release));
        });
    }

    /** What is in front of the load balancer, from the next change on: the web ACL of the environment's template. */
    public void protect(Map<String, Object> template) {
        balancer.ifPresent(targets -> targets.protect(WebAcl.of(template)));
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

    /**
     * Takes over another number of instances, and waits for none of them: Auto Scaling launches them with what was
     * deployed last, or lets those finish that are too many.
     */
    public void scale(Options wanted) {
        operations.run(() -> {
            apply(wanted);
            deployed = deployed.map(now -> new Deployed(wanted, now.release()));
        });
    }

    /** Puts others into the place of all instances, as an immutable update does: for a while there are twice as many. */
    public void renew(Reporter reporter) {
        if (balancer.isEmpty()) {
            throw new DeploymentException("An immutable update is rehearsed only with a load balancer");
        }
        operations.run(() -> deployed.ifPresent(now -> capacity(now, reporter).renew()));
    }

    /** Where on 127.0.0.1 the environment answers what is sent to a port of it; empty if nothing listens there. */
    public OptionalInt port(int port) {
        return balancer.map(targets -> targets.hasListener(port)).orElse(port == 80)
                ? OptionalInt.of(origin(port)) : OptionalInt.empty();
    }

    /** The same, whether something listens there yet or not. */
    public int origin(int port) {
        return balancer.map(targets -> targets.port(port)).orElseGet(instances::singlePort);
    }

    /** Puts a renewed certificate to use. */
    public void renew(Path certificate) {
        balancer.ifPresent(targets -> targets.renew(certificate));
    }

    /** The load balancer has no target for as long as an action takes, and all of them again at the end. */
    public void withoutTargets(Runnable action) {
        operations.run(() -> balancer.orElseThrow().withoutTargets(action));
    }

    /** The next image that an instance builds takes it as long as a new one. */
    public void forgetLayers() {
        engine.forgetLayers();
    }

    /** How the instances are. */
    public List<InstanceHealth> health() {
        return all().stream().map(this::health).toList();
    }

    /** A power failure: nginx and container are gone at once. */
    public void kill(String instance) {
        instances.named(instance)
                .orElseThrow(() -> new IllegalArgumentException("no such instance: " + instance))
                .kill();
    }

    /** Removes everything, also while an operation is going on, which then fails. */
    @Override
    public void close() {
        operations.close(() -> {
            watch.close();
            try {
                instances.close();
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
        balancer.ifPresent(targets -> targets.configure(wanted));
    }

    /** A new instance gets what succeeded last, also after a deployment that did not. */
    private Capacity capacity(Deployed now, Reporter reporter) {
        return new Capacity(group, instances, some -> deployment(
                Command.APP_DEPLOY, now.options(), now.release(), reporter).runOnAll(some), reporter);
    }

    private void keepUp(Capacity capacity) {
        all().stream().filter(this::isLost).forEach(capacity::replace);
        capacity.keep(options.number(ASG, "MinSize"), options.number(ASG, "MaxSize"));
    }

    /** The power is off; or the load balancer is asked too, and has given it up. */
    private boolean isLost(Instance instance) {
        Instant judged = instance.launchedAt().plus(TimeScale.here(group.healthCheckGracePeriod()));
        return !instance.isOn() || (group.healthCheckType().equals("ELB") && Instant.now().isAfter(judged)
                && balancer.filter(targets -> targets.isUnhealthy(instance.id())).isPresent());
    }

    private InstanceHealth health(Instance instance) {
        HealthCheck asked = HealthCheck.of(options);
        OptionalInt status = instance.status(asked);
        return balancer.map(targets -> targets.state(instance.id()).isUp()).orElse(asked.isGood(status))
                ? InstanceHealth.good(instance)
                : InstanceHealth.bad(instance, asked.describe(instance.id(), status), operations.isRunning());
    }

    private List<Instance> all() {
        return instances.all();
    }
}
