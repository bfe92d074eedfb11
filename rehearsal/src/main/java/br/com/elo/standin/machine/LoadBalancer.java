package br.com.elo.standin.machine;

import br.com.elo.project.Ports;
import br.com.elo.standin.option.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The load balancer of an environment: an HAProxy, a child process. */
final class LoadBalancer implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);
    private final Ingress ingress;
    private volatile WebAcl acl = WebAcl.NONE;
    private final Path folder;
    /** Of this machine, by the ports of listeners, those that are switched off too. */
    private final Map<Integer, Integer> ports = new ConcurrentHashMap<>();
    /** Ports by id. */
    private final SortedMap<String, Integer> targets = new ConcurrentSkipListMap<>();
    /** From when on a target's checks have had the time to find it bad. Until then AWS calls it `initial`. */
    private final Map<String, Instant> judged = new ConcurrentHashMap<>();
    private final List<Process> processes = new ArrayList<>();
    private volatile Optional<HaproxyConfig> config = Optional.empty();

    /** The folder is a temporary one: the path of a socket in a deep one would be longer than the 107 bytes it may have. */
    LoadBalancer(Ingress ingress) {
        this.ingress = ingress;
        try {
            folder = Files.createTempDirectory("haproxy");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of this machine that stands for one of a listener, now or later. */
    int port(int listener) {
        return ports.computeIfAbsent(listener, port -> Ports.free());
    }

    boolean hasListener(int port) {
        return listeners().anyMatch(listener -> listener.port() == port);
    }

    /** What is in front of it, from the next options on. */
    void protect(WebAcl other) {
        acl = other;
    }

    /** Applies options. Another process takes over the listening sockets: no request is lost. */
    synchronized void configure(Options options) {
        LoadBalancerSettings balancing = LoadBalancerSettings.of(options, ingress, acl);
        if (config.filter(running -> running.balancing().equals(balancing)).isPresent()) {
            return;
        }
        Collection<String> good = targets.keySet().stream().filter(id -> state(id).isUp()).toList();
        balancing.listeners().forEach(listener -> port(listener.port()));
        HaproxyConfig next = new HaproxyConfig(Map.copyOf(ports), folder.resolve(processes.size() + ".sock"), balancing);
        start(next, good);
        config = Optional.of(next);
        targets.keySet().stream().filter(id -> !good.contains(id)).forEach(this::add);
    }

    /** Puts a certificate to use that has another content by now. Connections that are open hear nothing of it. */
    synchronized void renew(Path certificate) {
        boolean used = listeners().flatMap(listener -> listener.tls().stream())
                .anyMatch(tls -> tls.certificate().equals(certificate));
        if (used) {
            socket().replace(certificate);
        }
    }

    private Stream<Listener> listeners() {
        return config.stream().flatMap(running -> running.balancing().listeners().stream());
    }

    /** Makes a target known. It serves once it has proved good as often as is asked for. */
    synchronized void add(String id, int targetPort) {
        targets.put(id, targetPort);
        add(id);
    }

    /** Brings back a target that was deregistered. */
    void register(String id) {
        judged.put(id, Instant.now().plus(config().balancing().check().timeToFail()));
        // HAProxy takes a server that leaves maintenance for good until a check fails: it has no weight until it is bad.
        socket().order("""
                set server %1$s weight 0; set server %1$s state ready; \
                set server %1$s health down; set server %1$s weight 1""".formatted(server(id)));
    }

    /** Takes targets out: first nothing new goes there, then what they still have is cut off. */
    void deregister(Collection<String> ids) {
        ids.forEach(id -> socket().order("set server %s state drain".formatted(server(id))));
        Patience.await(config().balancing().deregistrationDelay(),
                () -> ids.stream().allMatch(id -> state(id).requests() == 0));
        ids.forEach(id -> socket().order(
                "set server %1$s state maint; shutdown sessions server %1$s".formatted(server(id))));
    }

    /** Takes all targets out for as long as an action takes. */
    void withoutTargets(Runnable action) {
        List<String> ids = List.copyOf(targets.keySet());
        deregister(ids);
        action.run();
        // Nothing was wrong with them. At once: a cache in front that keeps the error would do so for 10 s.
        ids.forEach(id -> socket().order("set server %s state ready".formatted(server(id))));
    }

    /** Forgets a target that is no more. */
    synchronized void remove(String id) {
        socket().order("set server %s state maint".formatted(server(id)));
        targets.remove(id);
        judged.remove(id);
    }

    /** Whether its checks have failed. One that they have not judged yet does not serve either, but is not given up. */
    boolean isUnhealthy(String id) {
        return state(id).isDown() && Instant.now().isAfter(judged.getOrDefault(id, Instant.MIN));
    }

    TargetState state(String id) {
        return TargetState.read(socket().send("show stat"), HaproxyConfig.BACKEND).getOrDefault(id, TargetState.ABSENT);
    }

    private void add(String id) {
        socket().send("experimental-mode on; add server %s %s weight 0"
                .formatted(server(id), config().target(targets.get(id))));
        socket().order("enable health " + server(id));
        register(id);
    }

    private void start(HaproxyConfig next, Collection<String> good) {
        StringBuilder text = new StringBuilder(next.text());
        good.forEach(id -> text.append(next.server(id, targets.get(id))));
        List<String> words = new ArrayList<>(List.of("haproxy", "-db", "-f", folder.resolve("haproxy.cfg").toString()));
        config.ifPresent(running -> words.addAll(List.of(
                "-x", running.socket().toString(), "-sf", Long.toString(processes.getLast().pid()))));
        Path output = folder.resolve(processes.size() + ".out");
        try {
            Files.writeString(folder.resolve("haproxy.cfg"), text);
            processes.add(new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile()).start());
            Process process = processes.getLast();
            AdminSocket socket = new AdminSocket(next.socket());
            if (!Patience.await(START, () -> !process.isAlive() || socket.answers()) || !process.isAlive()) {
                // The one before goes on; the next one is to take over from that.
                processes.remove(process);
                ChildProcess.kill(process.toHandle());
                throw new DeploymentException("haproxy does not start: " + Files.readString(output));
            }
        } catch (IOException e) {
            throw new DeploymentException("haproxy cannot be run (" + e.getMessage() + "): apt-get install haproxy");
        }
    }

    private HaproxyConfig config() {
        return config.orElseThrow();
    }

    private AdminSocket socket() {
        return new AdminSocket(config().socket());
    }

    private static String server(String id) {
        return HaproxyConfig.BACKEND + "/" + id;
    }

    @Override
    public void close() {
        processes.forEach(process -> ChildProcess.kill(process.toHandle()));
        Folder.delete(folder);
    }
}
