package br.com.elo.api.http;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A path and what it does for each method. HEAD and OPTIONS come by themselves, other methods get 405. What could never
 * answer is refused when it is made, or by {@link Endpoints} at the start.
 *
 * @param path         pattern as Helidon's routing takes it, such as <code>/orders/{id}</code>; it begins with a slash
 * @param handlers     by method; GET also answers HEAD
 * @param maxBodyBytes the largest request body it takes; a larger one is refused with 413
 */
public record Endpoint(String path, Map<Method, Handler> handlers, long maxBodyBytes) {

    /** An endpoint that does nothing yet and takes no body. */
    public static Endpoint at(String path) {
        return new Endpoint(path, Map.of(), 0);
    }

    /** The same with an action for GET and HEAD. */
    public Endpoint get(Action action) {
        return on(Method.GET, action);
    }

    /** The same with a handler for GET and HEAD. */
    public Endpoint get(Handler handler) {
        return on(Method.GET, handler);
    }

    /**
     * The same with an action for a method.
     *
     * @param method such as POST; any but CONNECT
     */
    public Endpoint on(Method method, Action action) {
        Objects.requireNonNull(action, () -> path + ": " + method + " has no action");
        return on(method, (Handler) (request, response) -> Objects
                .requireNonNull(action.answer(request), () -> path + ": " + method + " gave no answer")
                .send(request, response));
    }

    /**
     * The same with a handler for a method: Helidon's own, for answers that are streamed, rerouted or left to the next
     * endpoint.
     *
     * @param method such as POST; any but CONNECT
     */
    public Endpoint on(Method method, Handler handler) {
        Objects.requireNonNull(handler, () -> path + ": " + method + " has no handler");
        if (method.equals(Method.CONNECT)) {
            throw new IllegalArgumentException(path + ": CONNECT names no path, so it never comes here");
        }
        Map<Method, Handler> more = new LinkedHashMap<>(handlers);
        if (more.put(method, handler) != null) {
            throw new IllegalArgumentException(path + ": " + method + " is there twice");
        }
        return new Endpoint(path, more, maxBodyBytes);
    }

    /**
     * The same with room for a request body, for methods other than GET and HEAD. It is held in memory whole: keep this
     * small against the heap. nginx has a limit of its own in front ({@code client_max_body_size}).
     *
     * @param bytes the largest body, 1 to 2,147,483,639
     */
    public Endpoint withBodyUpTo(long bytes) {
        // As many as an array can have.
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(path + ": no body has up to " + bytes + " bytes");
        }
        return new Endpoint(path, handlers, bytes);
    }
}
