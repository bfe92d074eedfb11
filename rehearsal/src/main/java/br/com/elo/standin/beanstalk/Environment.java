package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.machine.Fleet;
import br.com.elo.standin.machine.InstanceHealth;
import br.com.elo.standin.option.Layers;
import br.com.elo.standin.option.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An environment as it is now. What becomes of it is for {@link Creation}, {@link Update} and the like to say. */
final class Environment {
    private final Identity identity;
    private final Settings saved;
    private final InstanceLogs logs;
    private final ManagedActions managedActions;
    private final Instant created = Instant.now();
    private Instant updated = created;
    private Status status = Status.LAUNCHING;
    private String cname;
    private Settings direct;
    private String version;
    private Optional<Provisioned> provisioned = Optional.empty();
    private Optional<Draft> draft = Optional.empty();
    private boolean closed;

    /**
     * A new one, about to be launched.
     *
     * @param version label of the application version it is to run
     * @param direct  options set through the API
     * @param saved   options of the environment or the saved configuration it is made from
     */
    Environment(Identity identity, String cname, String version, Platform platform, Settings direct, Settings saved,
            InstanceLogs logs) {
        this.identity = identity;
        this.logs = logs;
        this.cname = cname;
        this.version = version;
        managedActions = new ManagedActions(platform);
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

    String arn() {
        return Region.arn("elasticbeanstalk", region(), "environment/%s/%s".formatted(application(), name()));
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

    ManagedActions managedActions() {
        return managedActions;
    }

    synchronized Settings direct() {
        return direct;
    }

    /** Where the options come from that are in force. */
    synchronized Layers layers() {
        return provisioned.map(made -> made.state().layers()).orElseGet(() -> new Layers(direct, saved, Settings.NONE));
    }

    /** A change that is under way, or the last one if it failed. */
    synchronized Optional<Draft> draft() {
        return draft;
    }

    /** Empty until its stack is made: one that failed before that can only be terminated. */
    synchronized Optional<Provisioned> provisioned() {
        return provisioned;
    }

    /** Takes over what was made for it. If it is closed already, while its stack was being made, no machine ever starts. */
    synchronized void provision(Provisioned made) {
        provisioned = Optional.of(made);
        if (closed) {
            made.close();
        }
    }

    Optional<Fleet> fleet() {
        return provisioned().map(Provisioned::fleet);
    }

    /** Ends its machines and their logs, whatever it is at, and lets none come. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        provisioned().ifPresent(Provisioned::close);
        logs.close();
    }

    /** How its instances are; none if there are none. */
    List<InstanceHealth> health() {
        return fleet().map(Fleet::health).orElse(List.of());
    }

    /** Goes from Ready to something else: one thing at a time. */
    synchronized void begin(Status next) {
        if (status != Status.READY) {
            throw Refusal.invalid(
                    "Environment named %s is in an invalid state for this operation. Must be Ready.", name());
        }
        status = next;
    }

    /**
     * Goes from Ready to Updating.
     *
     * @param options set through the API, as they are to be; what a new version's files set is not known yet
     */
    synchronized void beginUpdate(Settings options) {
        begin(Status.UPDATING);
        draft = Optional.of(new Draft(new Layers(options, saved, layers().files()).merged(), false));
    }

    /** Whatever it was at is over, for good or ill. */
    void becomeReady() {
        become(Status.READY);
    }

    void becomeTerminated() {
        become(Status.TERMINATED);
    }

    private synchronized void become(Status next) {
        status = next;
        updated = Instant.now();
        draft = draft.map(Draft::failing);
    }

    /**
     * Has reached another state.
     *
     * @param options set through the API, of which it came
     */
    synchronized void adopt(Settings options, DesiredState reached) {
        direct = options;
        draft = Optional.empty();
        version = reached.release().version();
        provisioned = provisioned.map(before -> before.with(reached));
    }
}
