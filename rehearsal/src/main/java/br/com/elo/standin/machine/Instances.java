package br.com.elo.standin.machine;

import br.com.elo.project.Ports;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The instances of an environment, each a target of the load balancer if there is one. */
final class Instances {
    private final Path folder;
    private final Engine engine;
    private final LogSink logs;
    private final Optional<LoadBalancer> balancer;
    /** The one instance of an environment without a load balancer keeps its address, as an Elastic IP does. */
    private final int singlePort = Ports.free();
    private final Map<String, Instance> instances = new ConcurrentSkipListMap<>();

    Instances(Path folder, Engine engine, LogSink logs, Optional<LoadBalancer> balancer) {
        this.folder = folder;
        this.engine = engine;
        this.logs = logs;
        this.balancer = balancer;
    }

    List<Instance> all() {
        return List.copyOf(instances.values());
    }

    /** Those that came last: Auto Scaling parts with others, but which is the same to whoever asks for answers. */
    List<Instance> newest(int count) {
        return all().stream().sorted((one, other) -> other.launchedAt().compareTo(one.launchedAt())).limit(count).toList();
    }

    Optional<Instance> named(String id) {
        return Optional.ofNullable(instances.get(id));
    }

    /** Where they answer while there is no load balancer. */
    int singlePort() {
        return singlePort;
    }

    List<Instance> add(Collection<String> ids, Reporter reporter) {
        return ids.stream().map(id -> add(id, reporter)).toList();
    }

    private Instance add(String id, Reporter reporter) {
        int port = balancer.isPresent() ? Ports.free() : singlePort;
        Instance instance = new Instance(id, port, folder.resolve(id), engine, logs);
        instances.put(id, instance);
        balancer.ifPresent(targets -> targets.add(id, port));
        reporter.info("Added instance [" + id + "] to your environment.");
        return instance;
    }

    /** Lets them finish what they have: nothing new goes there, and the deregistration delay is waited for. */
    void drain(Collection<Instance> some) {
        balancer.ifPresent(targets -> targets.deregister(some.stream().map(Instance::id).toList()));
    }

    void remove(Instance instance, Reporter reporter) {
        balancer.ifPresent(targets -> targets.remove(instance.id()));
        instances.remove(instance.id());
        instance.close();
        reporter.info("Removed instance [" + instance.id() + "] from your environment.");
    }

    void close() {
        all().forEach(Instance::close);
        instances.clear();
    }
}
