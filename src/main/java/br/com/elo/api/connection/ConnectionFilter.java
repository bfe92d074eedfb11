package br.com.elo.api.connection;

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
    private final BooleanSupplier closing;

    /**
     * Watches over connections.
     *
     * @param closing whether connections should end with their answer
     */
    public ConnectionFilter(BooleanSupplier closing) {
        this.closing = closing;
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
            if (closing.getAsBoolean()) {
                response.header(HeaderValues.CONNECTION_CLOSE);
            }
        });
        chain.proceed();
        // Helidon 4.5.0 answers "Connection: close" and leaves the connection open (helidon-io/helidon#12324).
        if (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)
                || response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("said to close");
        }
        connection.answerSent();
    }
}
