package br.com.elo.api.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;

import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Tells load balancers whether to send requests here. A locked service is healthy: the first deployment comes before
 * the first token.
 */
public final class Health {
    /** The one path that asks for no token. Also in the load balancer's health check. */
    public static final String PATH = "/health";
    private static final Answer UP = answer(Status.OK_200, "UP");
    private static final Answer DRAINING = answer(Status.SERVICE_UNAVAILABLE_503, "DRAINING");

    private Health() {
    }

    /**
     * Whether a request needs no token: exactly this path, so that no second spelling of it is open.
     *
     * @param request any
     * @return true for GET and HEAD of the path
     */
    public static boolean needsNoToken(ServerRequest request) {
        Method method = request.prologue().method();
        return (method.equals(Method.GET) || method.equals(Method.HEAD))
                && request.prologue().uriPath().rawPath().equals(PATH);
    }

    /**
     * The endpoint.
     *
     * @param draining whether the service is about to stop, and should get no more requests
     * @return 200, or 503 while draining
     */
    public static Endpoint endpoint(BooleanSupplier draining) {
        return Endpoint.at(PATH).get(request -> draining.getAsBoolean() ? DRAINING : UP);
    }

    private static Answer answer(Status status, String text) {
        return Answer.json(status, Map.of("status", text))
                .with(HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"));
    }
}
