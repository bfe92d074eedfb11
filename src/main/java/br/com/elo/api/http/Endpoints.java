package br.com.elo.api.http;

import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All endpoints in their order: the first whose path matches answers. */
public final class Endpoints {
    private static final Answer NOT_FOUND = Answer.problem(Status.NOT_FOUND_404, "There is nothing at this path");
    /** To {@code OPTIONS *}, which asks for no path but whether the service is there. */
    private static final Answer NO_CONTENT = Answer.empty(Status.NO_CONTENT_204);
    /** To CONNECT, which asks for another host. */
    private static final Answer NO_TUNNEL = Answer.problem(Status.NOT_IMPLEMENTED_501, "This service is no proxy");

    private final Map<PathMatcher, Endpoint> endpoints = new LinkedHashMap<>();

    /**
     * All endpoints, if each of them can be reached.
     *
     * @throws IllegalArgumentException names each endpoint that could never answer, and why
     */
    public Endpoints(Endpoint health, List<Endpoint> others) {
        List<Endpoint> all = Stream.concat(Stream.of(health), others.stream()).toList();
        List<String> problems = Reachability.problems(all);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        all.forEach(endpoint -> endpoints.put(PathMatchers.create(endpoint.path()), endpoint));
    }

    /** Enters them, and an answer for what none of them is there for. */
    public void register(HttpRouting.Builder routing) {
        endpoints.values().forEach(endpoint -> routing.any(endpoint.path(), new EndpointHandler(endpoint)));
        routing.any(this::notFound);
        routing.error(Throwable.class, new Failure());
    }

    /** The largest body that any of them takes; 0 if none takes one. */
    public long largestBody() {
        return endpoints.values().stream().mapToLong(Endpoint::maxBodyBytes).max().orElse(0);
    }

    /** The largest body that a request may have: with GET and HEAD none, it could mean nothing (RFC 9110, 9.3.1). */
    public long maxBodyBytes(ServerRequest request) {
        Method method = request.prologue().method();
        if (method.equals(Method.GET) || method.equals(Method.HEAD)) {
            return 0;
        }
        return endpoints.entrySet().stream()
                .filter(entry -> entry.getKey().match(request.prologue().uriPath()).accepted())
                .findFirst()
                .map(entry -> entry.getValue().maxBodyBytes())
                .orElse(0L);
    }

    private void notFound(ServerRequest request, ServerResponse response) {
        answer(request).send(request, response);
    }

    private Answer answer(ServerRequest request) {
        if (!request.prologue().uriPath().rawPath().equals("*")) {
            return NOT_FOUND;
        }
        return request.prologue().method().equals(Method.OPTIONS) ? NO_CONTENT : NO_TUNNEL;
    }
}
