package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.Fleet;
import br.com.elo.standin.machine.InstanceHealth;
import br.com.elo.standin.option.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An environment as it is now. What becomes of it is for {@link Creation}, {@link Update} and the like to say. */
final class Environment {
    private final Identity identity;
    private final Settings saved;
    private final InstanceLogs logs;
    private final Instant created = Instant.now();
    private Instant updated = created;
    private Status status = Status.LAUNCHING;
    private String cname;
    private Settings direct;
    private String version;
    private Blueprint blueprint;
    private Stack stack;
    private Fleet fleet;
    private boolean closed;

    /**
     * A new one, about to be launched.
     *
     * @param version label of the application version it is to run
     * @param direct  options set through the API
     * @param saved   options of the environment or the saved configuration it is made from
     */
    Environment(Identity identity, String cname, String version, Settings direct, Settings saved, InstanceLogs logs) {
        this.identity = identity;
        this.logs = logs;
        this.cname = cname;
        this.version = version;
        this.direct = direct;
        this.saved = saved;
    }

    /** What never changes. */
    record Identity(String id, String name, String application, String region, String description) {
    }

    String id() {
        return identity.id();
    }

    String name() {
        return identity.name();
    }

    String application() {
        return identity.application();
    }

    String region() {
        return identity.region();
    }

    String description() {
        return identity.description();
    }

    Instant created() {
        return created;
    }

    Settings saved() {
        return saved;
    }

    InstanceLogs logs() {
        return logs;
    }

    /** What its name stands for in DNS: the load balancer's name, or the instance's address. */
    String endpoint() {
        return "awseb-" + id() + "." + region() + ".elb.amazonaws.com";
    }

    synchronized Instant updated() {
        return updated;
    }

    synchronized Status status() {
        return status;
    }

    synchronized String cname() {
        return cname;
    }

    synchronized void setCname(String other) {
        cname = other;
    }

    synchronized String version() {
        return version;
    }

    synchronized Settings direct() {
        return direct;
    }

    /** What it was built by last; empty if nothing was built yet. */
    synchronized Optional<Blueprint> blueprint() {
        return Optional.ofNullable(blueprint);
    }

    synchronized Optional<Stack> stack() {
        return Optional.ofNullable(stack);
    }

    synchronized void setStack(Stack made) {
        stack = made;
    }

    synchronized Optional<Fleet> fleet() {
        return Optional.ofNullable(fleet);
    }

    /** The machines it is to have. If it is closed already, while its stack was being made, they never start. */
    synchronized void setFleet(Fleet made) {
        fleet = made;
        if (closed) {
            made.close();
        }
    }

    /** Ends its machines and their logs, whatever it is at, and lets none come. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        fleet().ifPresent(Fleet::close);
        logs.close();
    }

    /** How its instances are; none if there are none. */
    List<InstanceHealth> health() {
        return fleet().map(Fleet::health).orElse(List.of());
    }

    /** An environment that has no stack cannot be mended, only terminated. */
    void requireLaunched() {
        if (status() == Status.READY && fleet().isEmpty()) {
            throw Refusal.invalid("Environment named %s failed to launch. Terminate it.", name());
        }
    }

    /** Goes from Ready to something else: one thing at a time. */
    synchronized void begin(Status next) {
        if (status != Status.READY) {
            throw Refusal.invalid(
                    "Environment named %s is in an invalid state for this operation. Must be Ready.", name());
        }
        status = next;
    }

    synchronized void end(Status next) {
        status = next;
        updated = Instant.now();
    }

    /** Takes over what was just built from these options. */
    synchronized void adopt(Settings options, Blueprint built) {
        direct = options;
        blueprint = built;
        version = built.release().version();
    }
}
