package br.com.elo.api;

import br.com.elo.api.connection.Limits;
import br.com.elo.api.settings.Settings;
import br.com.elo.api.token.Token;
import br.com.elo.api.token.Tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The service on a free port, in this process. */
final class RunningService implements AutoCloseable {
    static final String TOKEN = "s3cret42";
    private static final Limits ROOMY = new Limits(1_000, 100,
            Duration.ofSeconds(10), Duration.ofSeconds(75), Duration.ofMillis(100));

    private final Service service;

    private RunningService(Tokens tokens, Limits limits, List<Endpoint> more) {
        List<Endpoint> endpoints = new ArrayList<>(Api.endpoints());
        endpoints.addAll(more);
        service = new Service(new Settings(0, Duration.ZERO, tokens), limits, endpoints);
        if (!service.start()) {
            throw new IllegalStateException("the service did not start");
        }
    }

    static RunningService locked() {
        return new RunningService(new Tokens(Optional.empty(), Optional.empty()), ROOMY, List.of());
    }

    static RunningService open() {
        return with(TOKEN);
    }

    static RunningService with(String token) {
        return new RunningService(new Tokens(Optional.of(Token.of(token)), Optional.empty()), ROOMY, List.of());
    }

    static RunningService rotating(String current, String previous) {
        return new RunningService(new Tokens(Optional.of(Token.of(current)), Optional.of(Token.of(previous))), ROOMY,
                List.of());
    }

    static RunningService with(Endpoint endpoint) {
        return with(ROOMY, endpoint);
    }

    static RunningService with(Limits limits, Endpoint... endpoints) {
        return new RunningService(new Tokens(Optional.of(Token.of(TOKEN)), Optional.empty()), limits,
                List.of(endpoints));
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
