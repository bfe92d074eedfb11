package br.com.elo.api;

import br.com.elo.api.connection.Limits;
import br.com.elo.api.http.Endpoint;
import br.com.elo.api.log.Event;
import br.com.elo.api.log.LastingLogManager;
import br.com.elo.api.log.Log;
import br.com.elo.api.process.ExitStatus;
import br.com.elo.api.process.LastResort;
import br.com.elo.api.process.Port;
import br.com.elo.api.process.Version;
import br.com.elo.api.settings.Misconfiguration;
import br.com.elo.api.settings.Settings;
import br.com.elo.api.settings.Variable;
import br.com.elo.api.token.Token;
import br.com.elo.api.token.Tokens;
import io.helidon.logging.common.LogConfig;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        // What is written is for machines: no digits, no letter case of the machine's language.
        Locale.setDefault(Locale.ROOT);
        // stdout is for the log alone, whatever a library prints.
        System.setOut(System.err);
        // Helidon would search every jar for services that we do not use: a third of the start.
        System.setProperty("io.helidon.metadata.mode", "NONE");
        System.setProperty("java.util.logging.manager", LastingLogManager.class.getName());
        LogConfig.configureRuntime();
        LastingLogManager.keep();
        try {
            start(Settings.from(Variable.config(System.getenv())), endpoints);
        } catch (Misconfiguration e) {
            ExitStatus.CONFIGURATION.exit(String.join("\n", e.problems()));
        }
    }

    private static void start(Settings settings, List<Endpoint> endpoints) {
        Limits limits = Limits.ofThisProcess();
        Service service = new Service(settings, limits, endpoints);
        Port port = new Port(settings.port());
        if (!service.start()) {
            String obstacle = port.obstacle().map(Throwable::getMessage).orElse("it was busy a moment ago");
            ExitStatus.OPERATING_SYSTEM.exit("Port %d cannot be bound: %s. Free it, or set SERVER_PORT to another one"
                    .formatted(settings.port(), obstacle));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "shutdown"));
        service.watch(port, () -> ExitStatus.OPERATING_SYSTEM.exit("Nobody listens on port " + port.number() + " any more"));
        warn(settings.tokens(), System.getenv());
        started(settings, limits).log(Level.INFO);
    }

    private static void stop(Service service) {
        Event.named("draining").log(Level.INFO);
        service.stop();
        Event.named("stopped").log(Level.INFO);
        Log.flush();
    }

    private static void warn(Tokens tokens, Map<String, String> environment) {
        Variable.misspelt(environment).forEach(name -> Event.named("unknown_variable")
                .with("variable", name)
                .with("message", "This variable is not read: is its name misspelt?")
                .log(Level.WARNING));
        if (tokens.locked()) {
            Event.named("locked")
                    .with("message", "ELO_PASS is not set: every path but /health answers 503. "
                            + "Run: eb setenv ELO_PASS=\"$(openssl rand -hex 32)\"")
                    .log(Level.WARNING);
        }
        tokens.current().ifPresent(token -> warnIfWeak(Variable.ELO_PASS, token));
        tokens.previous().ifPresent(token -> warnIfWeak(Variable.ELO_PASS_PREVIOUS, token));
    }

    private static void warnIfWeak(Variable variable, Token token) {
        if (!token.isStrong()) {
            Event.named("weak_token")
                    .with("variable", variable)
                    .with("message", "Shorter than 32 characters, or with others than A-Z a-z 0-9 - . _ ~ + / and = at the end. "
                            + "Better: openssl rand -hex 32")
                    .log(Level.WARNING);
        }
    }

    private static Event started(Settings settings, Limits limits) {
        Event start = Event.named("started")
                .with("version", Version.current())
                .with("port", settings.port())
                .with("mode", settings.tokens().locked() ? "locked" : "token");
        return settings.tokens().describe(start)
                .with("max_connections", limits.maxConnections())
                .with("drain_seconds", settings.drain().toSeconds())
                .with("start_ms", ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
