package br.com.elo.api.connection;

import br.com.elo.api.log.Count;
import br.com.elo.api.log.Tally;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

import java.util.function.BooleanSupplier;

/**
 * The outermost filter: a connection that is said to close does close. A draining service closes them all, and a crowded
 * one too: idle connections of strangers must not keep health checks out.
 */
public final class ConnectionFilter implements Filter {
    private final BooleanSupplier draining;
    private final OpenConnections open;
    private final Tally tally;

    /** Connections end with their answer while the service drains, and while too many are open; those are counted. */
    public ConnectionFilter(BooleanSupplier draining, OpenConnections open, Tally tally) {
        this.draining = draining;
        this.open = open;
        this.tally = tally;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        GuardedConnection connection = GuardedConnection.current();
        if (!Body.isAnnounced(request.headers())) {
            connection.requestArrived();
        }
        // Asked when the answer goes out, not when the request comes in: a slow request may span SIGTERM.
        response.beforeSend(() -> {
            response.header(HttpDate.now());
            if (draining.getAsBoolean() || isOneOfTooMany(request, response)) {
                response.header(HeaderValues.CONNECTION_CLOSE);
            }
        });
        chain.proceed();
        // Helidon 4.5.0 answers "Connection: close" and leaves the connection open (helidon-io/helidon#12324).
        if (isSaidToClose(request, response)) {
            throw new CloseConnectionException("said to close");
        }
        connection.answerSent();
    }

    private boolean isOneOfTooMany(RoutingRequest request, RoutingResponse response) {
        boolean tooMany = open.isNearlyFull();
        if (tooMany && !isSaidToClose(request, response)) {
            tally.add(Count.CLOSED_CROWDED);
        }
        return tooMany;
    }

    private static boolean isSaidToClose(RoutingRequest request, RoutingResponse response) {
        return request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)
                || response.headers().containsToken(HeaderValues.CONNECTION_CLOSE);
    }
}
