package br.com.elo.api.http;

import br.com.elo.api.connection.Body;
import br.com.elo.api.connection.GuardedConnection;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A path and what it does for each method. HEAD and OPTIONS come by themselves, other methods get 405.
 *
 * @param path         pattern as Helidon's routing takes it, such as <code>/orders/{id}</code>
 * @param actions      by method; GET also answers HEAD
 * @param maxBodyBytes the largest request body it takes; a larger one is refused with 413
 */
public record Endpoint(String path, Map<Method, Action> actions, long maxBodyBytes) {
    private static final Answer NO_CONTENT = Answer.empty(Status.NO_CONTENT_204);

    /**
     * An endpoint that does nothing yet and takes no body.
     *
     * @param path pattern
     * @return the endpoint
     */
    public static Endpoint at(String path) {
        return new Endpoint(path, Map.of(), 0);
    }

    /**
     * The same with an action for GET and HEAD.
     *
     * @param action what it does
     * @return another endpoint
     */
    public Endpoint get(Action action) {
        return on(Method.GET, action);
    }

    /**
     * The same with an action for a method.
     *
     * @param method such as POST
     * @param action what it does
     * @return another endpoint
     */
    public Endpoint on(Method method, Action action) {
        Map<Method, Action> more = new LinkedHashMap<>(actions);
        more.put(method, action);
        return new Endpoint(path, more, maxBodyBytes);
    }

    /**
     * The same with room for a request body. It is held in memory whole: keep this small against the heap. nginx has a
     * limit of its own in front ({@code client_max_body_size}).
     *
     * @param bytes the largest body
     * @return another endpoint
     */
    public Endpoint withBodyUpTo(long bytes) {
        return new Endpoint(path, actions, bytes);
    }

    /**
     * Enters the endpoint.
     *
     * @param routing behind the filters
     */
    public void register(HttpRouting.Builder routing) {
        routing.any(path, this::handle);
    }

    /**
     * Whether a request is for this path.
     *
     * @param request of any method
     * @return true if the path matches
     */
    public boolean matches(ServerRequest request) {
        return PathMatchers.create(path).match(request.prologue().uriPath()).accepted();
    }

    private void handle(ServerRequest request, ServerResponse response) throws Exception {
        Method method = request.prologue().method();
        answerer(method.equals(Method.HEAD) ? Method.GET : method).answer(whole(request)).send(request, response);
    }

    private Action answerer(Method method) {
        if (method.equals(Method.OPTIONS)) {
            return request -> NO_CONTENT.with(HeaderValues.create(HeaderNames.ALLOW, allow()));
        }
        return actions.getOrDefault(method, request -> Answer
                .problem(Status.METHOD_NOT_ALLOWED_405, "This path takes these methods: " + allow())
                .with(HeaderValues.create(HeaderNames.ALLOW, allow())));
    }

    private String allow() {
        Stream<Method> head = actions.containsKey(Method.GET) ? Stream.of(Method.GET, Method.HEAD) : Stream.of();
        Stream<Method> others = actions.keySet().stream().filter(method -> !method.equals(Method.GET));
        return Stream.of(head, others, Stream.of(Method.OPTIONS))
                .flatMap(methods -> methods)
                .map(Method::text)
                .collect(Collectors.joining(", "));
    }

    private static ServerRequest whole(ServerRequest request) {
        if (Body.isUnread(request)) {
            try {
                request.content().buffer();
            } catch (RuntimeException e) {
                throw new CloseConnectionException("the client did not send the whole body", e);
            }
            GuardedConnection.current().requestArrived();
        }
        return request;
    }
}
