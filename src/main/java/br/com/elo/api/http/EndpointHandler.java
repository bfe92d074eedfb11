package br.com.elo.api.http;

import br.com.elo.api.connection.Body;
import br.com.elo.api.connection.GuardedConnection;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does for an endpoint what is the same for all of them: the methods, the body, a failure in the middle of an answer. */
final class EndpointHandler implements Handler {
    private static final Answer NO_CONTENT = Answer.empty(Status.NO_CONTENT_204);

    private final Endpoint endpoint;
    private final String allow;

    EndpointHandler(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.allow = allow(endpoint);
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) throws Exception {
        readBody(request);
        try {
            handler(request.prologue().method()).handle(request, response);
        } catch (CloseConnectionException e) {
            throw e;
        } catch (Throwable e) {
            if (response.isSent() || response.bytesWritten() > 0) {
                throw Failure.inTheMiddle(request, e);
            }
            throw new EndpointException(e, allow);
        }
        if (response instanceof RoutingResponse routing && isForgotten(routing)) {
            throw new IllegalStateException("The handler neither sent an answer nor called next() or reroute(), "
                    + "or it sent a body with 204, 205 or 304");
        }
    }

    private static boolean isForgotten(RoutingResponse response) {
        return !response.hasEntity() && !response.isNexted() && !response.shouldReroute();
    }

    private Handler handler(Method method) {
        Handler own = endpoint.handlers().get(method);
        if (own != null) {
            return own;
        }
        if (method.equals(Method.HEAD) && endpoint.handlers().containsKey(Method.GET)) {
            return endpoint.handlers().get(Method.GET);
        }
        return (request, response) -> byItself(method).send(request, response);
    }

    private Answer byItself(Method method) {
        if (method.equals(Method.OPTIONS)) {
            return NO_CONTENT.with(HeaderValues.create(HeaderNames.ALLOW, allow));
        }
        return Answer.problem(Status.METHOD_NOT_ALLOWED_405, "This path takes these methods: " + allow)
                .with(HeaderValues.create(HeaderNames.ALLOW, allow));
    }

    private static String allow(Endpoint endpoint) {
        Stream<Method> head = endpoint.handlers().containsKey(Method.GET) ? Stream.of(Method.GET, Method.HEAD) : Stream.of();
        return Stream.of(head, endpoint.handlers().keySet().stream(), Stream.of(Method.OPTIONS))
                .flatMap(method -> method)
                .distinct()
                .map(Method::text)
                .collect(Collectors.joining(", "));
    }

    /** Whole, before the endpoint has it: while it arrives the client's time runs, afterwards ours. */
    private static void readBody(ServerRequest request) {
        if (Body.isUnread(request)) {
            try {
                request.content().buffer();
            } catch (InsufficientDataAvailableException e) {
                throw new CloseConnectionException("the client did not send the whole body", e);
            }
            GuardedConnection.current().requestArrived();
        }
    }
}
