package br.com.elo.api;

import br.com.elo.api.connection.Limits;
import br.com.elo.api.helidon.HandPickedServices;
import br.com.elo.api.http.Endpoint;
import br.com.elo.api.log.Event;
import br.com.elo.api.log.LastingLogManager;
import br.com.elo.api.log.Log;
import br.com.elo.api.process.Carriers;
import br.com.elo.api.process.ExitStatus;
import br.com.elo.api.process.LastResort;
import br.com.elo.api.process.Parent;
import br.com.elo.api.process.Port;
import br.com.elo.api.process.Shutdown;
import br.com.elo.api.settings.Misconfiguration;
import br.com.elo.api.settings.Settings;
import br.com.elo.api.settings.Variable;
import io.helidon.logging.common.LogConfig;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;

/** Starts the service from the environment. Its exit statuses are in {@link ExitStatus}. */
public final class Main {
    private Main() {
    }

    /**
     * Starts the service; it ends by a signal.
     *
     * @param args not used: a token in them would be in the process list
     */
    public static void main(String[] args) {
        serve(Api.endpoints());
    }

    static void serve(List<Endpoint> endpoints) {
        LastResort.install();
        Carriers.configure();
        // What is written is for machines: no digits, no letter case of the machine's language.
        Locale.setDefault(Locale.ROOT);
        // stdout is for the log alone, whatever a library prints.
        System.setOut(System.err);
        Limits limits = Limits.ofThisProcess();
        if (limits.missingFileDescriptors() > 0) {
            ExitStatus.OPERATING_SYSTEM.exit("Too few file descriptors: allow the process %d more (ulimit -n)"
                    .formatted(limits.missingFileDescriptors()));
        }
        System.setProperty("java.util.logging.manager", LastingLogManager.class.getName());
        LogConfig.configureRuntime();
        LastingLogManager.keep();
        HandPickedServices.register(); // it logs, so the log comes first
        try {
            start(Settings.from(Variable.config(System.getenv())), limits, endpoints);
        } catch (Misconfiguration e) {
            ExitStatus.CONFIGURATION.exit(String.join("\n", e.problems()));
        }
    }

    private static void start(Settings settings, Limits limits, List<Endpoint> endpoints) {
        Service service = new Service(settings, limits, endpoints);
        if (!Shutdown.doLast(() -> stop(service))) {
            return;
        }
        if (Boolean.getBoolean("elo.ends-with-parent")) {
            Parent.follow();
        }
        Port port = new Port(settings.port());
        if (!service.start()) {
            String reason = port.bindError().map(Throwable::getMessage).orElse("it was busy a moment ago");
            ExitStatus.OPERATING_SYSTEM.exit("Port %d cannot be bound: %s. Free it, or set SERVER_PORT to another one"
                    .formatted(settings.port(), reason));
        }
        service.watch(() -> port.bindError().isPresent(),
                () -> ExitStatus.OPERATING_SYSTEM.exit("Nobody listens on port " + port.number() + " any more"));
        new Warnings(settings.tokens(), System.getenv(), ManagementFactory.getRuntimeMXBean().getInputArguments())
                .events()
                .forEach(warning -> warning.log(Level.WARNING));
        started(settings, limits).log(Level.INFO);
    }

    private static void stop(Service service) {
        Event.named("draining").log(Level.INFO);
        service.stop();
        Event.named("stopped").log(Level.INFO);
        Log.flush();
    }

    private static Event started(Settings settings, Limits limits) {
        Event start = Event.named("started")
                .with("version", version())
                .with("port", settings.port())
                .with("mode", settings.tokens().locked() ? "locked" : "token");
        return settings.tokens().describe(start)
                .with("max_connections", limits.maxConnections())
                .with("drain_seconds", settings.drain().toSeconds())
                .with("start_ms", ManagementFactory.getRuntimeMXBean().getUptime());
    }

    /** From the jar's manifest; classes that lie in a folder have none. */
    private static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "unpackaged");
    }
}
