package br.com.elo.api.http;

import br.com.elo.api.connection.Body;
import br.com.elo.api.log.Count;
import br.com.elo.api.log.Tally;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;

import java.util.function.ToLongFunction;

/**
 * Refuses a body before a byte of it is read. Helidon 4.5.0 reads a chunk of any size whole into memory, also to get
 * past the body of a request that it refuses: one request without a token could end the listener.
 */
public final class BodyFilter implements Filter {
    static final String SMALLER = "Send the request without a body, or with a smaller one";
    private static final Answer TOO_LARGE = Answer.problem(Status.REQUEST_ENTITY_TOO_LARGE_413, SMALLER);
    private static final Answer LENGTH_REQUIRED = Answer.problem(Status.LENGTH_REQUIRED_411,
            "Send the body with a Content-Length, not chunked");

    /** RFC 9110, 15.5.16: the field says what would do. */
    private static final Answer ENCODED = Answer.problem(Status.UNSUPPORTED_MEDIA_TYPE_415,
            "Send the body without a Content-Encoding")
            .with(HeaderValues.createCached(HeaderNames.ACCEPT_ENCODING, "identity"));

    private final ToLongFunction<ServerRequest> maxBytes;
    private final Tally tally;

    /**
     * Limits bodies.
     *
     * @param maxBytes the largest body that a request may have; only asked for requests that announce one
     * @param tally    counts those that are too large
     */
    public BodyFilter(ToLongFunction<ServerRequest> maxBytes, Tally tally) {
        this.maxBytes = maxBytes;
        this.tally = tally;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (!Body.isAnnounced(request.headers())) {
            chain.proceed();
            return;
        }
        long max = maxBytes.applyAsLong(request);
        if (max == 0 || Body.length(request.headers()) > max) {
            tally.add(Count.REFUSED_TOO_LARGE);
            TOO_LARGE.send(request, response);
        } else if (Body.isChunked(request.headers())) {
            LENGTH_REQUIRED.send(request, response);
        } else if (isEncoded(request)) {
            ENCODED.send(request, response);
        } else {
            chain.proceed();
        }
    }

    private static boolean isEncoded(ServerRequest request) {
        return !request.headers().values(HeaderNames.CONTENT_ENCODING).stream().allMatch("identity"::equalsIgnoreCase);
    }
}
