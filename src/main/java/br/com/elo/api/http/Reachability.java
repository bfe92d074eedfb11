package br.com.elo.api.http;

import io.helidon.common.uri.UriPath;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds endpoints that could never answer: Helidon takes them silently, and whoever wrote one would look for long. */
final class Reachability {
    private static final Set<Method> WITHOUT_BODY = Set.of(Method.GET, Method.HEAD, Method.OPTIONS, Method.TRACE);

    private Reachability() {
    }

    static List<String> problems(List<Endpoint> endpoints) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < endpoints.size(); i++) {
            Endpoint endpoint = endpoints.get(i);
            List<Endpoint> earlier = endpoints.subList(0, i);
            problem(endpoint)
                    .or(() -> shadow(earlier, endpoint))
                    .ifPresent(problem -> problems.add("Endpoint " + endpoint.path() + ": " + problem));
        }
        return problems;
    }

    private static Optional<String> problem(Endpoint endpoint) {
        if (!endpoint.path().startsWith("/")) {
            return Optional.of("a path begins with a slash");
        }
        if (endpoint.handlers().isEmpty()) {
            return Optional.of("it does nothing; give it an action with get or on");
        }
        if (endpoint.maxBodyBytes() > 0 && WITHOUT_BODY.containsAll(endpoint.handlers().keySet())) {
            return Optional.of("it takes a body, but none of its methods does");
        }
        return PathPattern.problem(endpoint.path());
    }

    private static Optional<String> shadow(List<Endpoint> earlier, Endpoint endpoint) {
        if (earlier.stream().anyMatch(other -> other.path().equals(endpoint.path()))) {
            return Optional.of("the path is there twice; put all its methods on one endpoint");
        }
        List<UriPath> examples = PathPattern.examples(endpoint.path());
        return earlier.stream()
                .filter(other -> PathPattern.problem(other.path()).isEmpty())
                .filter(other -> !examples.isEmpty() && examples.stream().allMatch(path -> PathMatchers.create(other.path()).match(path).accepted()))
                .findFirst()
                .map(other -> "what it takes goes to " + other.path() + ", which is before it; change their order");
    }
}
