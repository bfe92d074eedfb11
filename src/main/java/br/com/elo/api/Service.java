package br.com.elo.api;

import br.com.elo.api.connection.ConnectionFilter;
import br.com.elo.api.connection.GuardedSelector;
import br.com.elo.api.connection.Limits;
import br.com.elo.api.connection.OpenConnections;
import br.com.elo.api.http.BodyFilter;
import br.com.elo.api.http.ConcurrencyFilter;
import br.com.elo.api.http.Endpoint;
import br.com.elo.api.http.Endpoints;
import br.com.elo.api.http.Health;
import br.com.elo.api.http.Problems;
import br.com.elo.api.log.Tally;
import br.com.elo.api.process.Carriers;
import br.com.elo.api.process.Housekeeping;
import br.com.elo.api.settings.Settings;
import br.com.elo.api.token.TokenFilter;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The running service: a web server with its filters, and the chores around it. */
final class Service {
    /** From SIGTERM to the end. docker stop, and so Elastic Beanstalk, kills after 10 s. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(7);
    private static final Duration DEADLINE_CHECK = Duration.ofMillis(100);
    private static final Duration TALLY_REPORT = Duration.ofMinutes(1);
    private static final Duration CARRIER_CHECK = Duration.ofMillis(50);
    private static final Duration LISTENER_CHECK = Duration.ofSeconds(1);
    private static final Logger LISTENER_LOG = Logger.getLogger("io.helidon.webserver.ServerListener");

    private final Settings settings;
    private final Endpoints endpoints;
    private final Tally tally;
    private final Housekeeping housekeeping = new Housekeeping();
    private final Carriers carriers = new Carriers();
    private final OpenConnections open;
    private final WebServer server;
    private volatile boolean draining;

    Service(Settings settings, Limits limits, List<Endpoint> endpoints) {
        this.settings = settings;
        this.endpoints = new Endpoints(Health.endpoint(() -> draining), endpoints);
        this.tally = new Tally(settings.tokens()::describe);
        this.open = new OpenConnections(limits, tally);
        this.server = WebServer.builder()
                .port(settings.port())
                .protocolsDiscoverServices(false)
                .featuresDiscoverServices(false)
                .addConnectionSelector(new GuardedSelector(open, limits))
                .maxTcpConnections(limits.maxConnections())
                .directHandlers(Problems.handlers(tally))
                // Gives Problems the message; no client gets to see it.
                .errorHandling(errors -> errors.includeEntity(true))
                .shutdownHook(false)
                .shutdownGracePeriod(SHUTDOWN.minus(settings.drain()))
                .routing(routing -> route(routing, limits.withRoomForBodies(this.endpoints.largestBody())))
                .build();
    }

    /** Listens; false if the port could not be bound. Where the end has come meanwhile, that is no failure. */
    boolean start() {
        housekeeping.every(DEADLINE_CHECK, open::closeOverdue);
        housekeeping.every(CARRIER_CHECK, carriers::look);
        housekeeping.every(TALLY_REPORT, tally::report);
        return server.start().isRunning() || draining;
    }

    /** How many are open now. */
    int connections() {
        return open.size();
    }

    int port() {
        return server.port();
    }

    /**
     * Looks again and again whether somebody listens on the port. Helidon's listener ends for good at the first error
     * of accept(); its JVM lives on, and the server goes on to say that it is running.
     *
     * @param listening  looks whether somebody does
     * @param unattended what to do when nobody listens and the service is not about to stop
     */
    void watch(BooleanSupplier listening, Runnable unattended) {
        housekeeping.every(LISTENER_CHECK, () -> {
            // Asked again after the look: SIGTERM may have come meanwhile, and nobody listens because we stopped.
            if (!draining && !listening.getAsBoolean() && !draining) {
                unattended.run();
            }
        });
    }

    /** Says that the end is near, serves on for the drain time, finishes what is in flight, and ends. */
    void stop() {
        draining = true;
        try {
            Thread.sleep(settings.drain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // From here on "the listener is terminating" is no news, and Helidon would give it a stack trace.
        LISTENER_LOG.setLevel(Level.OFF);
        server.stop();
        housekeeping.stop();
        tally.report();
    }

    private void route(HttpRouting.Builder routing, Limits limits) {
        routing.addFilter((chain, request, response) -> {
                    carriers.begin();
                    chain.proceed();
                })
                .addFilter(new ConnectionFilter(() -> draining, open, tally))
                // Before everything that looks at the request: a stranger gets one answer, whatever was asked.
                .addFilter(new TokenFilter(settings.tokens(), tally))
                .addFilter(new BodyFilter(endpoints::maxBodyBytes, tally))
                .addFilter(new ConcurrencyFilter(limits, tally));
        endpoints.register(routing);
    }
}
