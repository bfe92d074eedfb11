package br.com.elo.api;

import br.com.elo.api.connection.Limits;
import br.com.elo.api.http.Endpoint;
import br.com.elo.api.settings.Misconfiguration;
import br.com.elo.api.settings.Settings;
import br.com.elo.api.settings.Variable;
import br.com.elo.api.token.Tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service on a free port, in this process. */
final class RunningService implements AutoCloseable {
    static final String TOKEN = "s3cret42";
    private static final Limits ROOMY = new Limits(1_000, 100,
            Duration.ofSeconds(10), Duration.ofSeconds(75), Duration.ofMillis(100));

    private final Service service;

    private RunningService(Map<String, String> environment, Limits limits, List<Endpoint> more) {
        List<Endpoint> endpoints = new ArrayList<>(Api.endpoints());
        endpoints.addAll(more);
        service = new Service(new Settings(0, Duration.ZERO, tokens(environment)), limits, endpoints);
        if (!service.start()) {
            throw new IllegalStateException("the service did not start");
        }
    }

    /** As the environment says, but for the port. */
    static RunningService configured(Map<String, String> environment) {
        return new RunningService(environment, ROOMY, List.of());
    }

    static RunningService locked() {
        return configured(Map.of());
    }

    static RunningService open() {
        return configured(Map.of("ELO_PASS", TOKEN));
    }

    static RunningService with(Endpoint... endpoints) {
        return with(ROOMY, endpoints);
    }

    static RunningService with(Limits limits, Endpoint... endpoints) {
        return new RunningService(Map.of("ELO_PASS", TOKEN), limits, List.of(endpoints));
    }

    private static Tokens tokens(Map<String, String> environment) {
        try {
            return Settings.from(Variable.config(environment)).tokens();
        } catch (Misconfiguration e) {
            throw new IllegalArgumentException(e);
        }
    }

    int port() {
        return service.port();
    }

    Service service() {
        return service;
    }

    Wire connect() {
        return new Wire(port());
    }

    /** Sends a request that asks to close, and returns the whole answer. */
    String exchange(String request) {
        return Wire.exchange(port(), request);
    }

    @Override
    public void close() {
        service.stop();
    }
}
