package br.com.elo.api.http;

import br.com.elo.api.connection.HttpDate;
import br.com.elo.api.log.Count;
import br.com.elo.api.log.Tally;
import br.com.elo.api.process.LastResort;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Answers for what never reaches an endpoint's code, or comes out of it as an exception. */
public final class Problems implements DirectHandler {
    private static final Status HEADERS_TOO_LARGE = Status.create(431, "Request Header Fields Too Large");
    private static final Answer NOT_FOUND = Answer.problem(Status.NOT_FOUND_404, "There is nothing at this path");

    private final Tally tally;

    private Problems(Tally tally) {
        this.tally = tally;
    }

    /**
     * These answers for every kind of event.
     *
     * @param tally counts what is refused before routing
     * @return handlers for Helidon's server
     */
    public static DirectHandlers handlers(Tally tally) {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new Problems(tally));
        }
        return handlers.build();
    }

    /**
     * Answers what no endpoint is there for.
     *
     * @param request  any
     * @param response to answer by
     */
    public static void notFound(ServerRequest request, ServerResponse response) {
        NOT_FOUND.send(request, response);
    }

    /** A request that Helidon refuses before routing. */
    @Override
    public TransportResponse handle(TransportRequest request, EventType type, Status status,
                                    ServerResponseHeaders headers, String message) {
        Status exact = switch (message == null ? "" : message) {
            // Helidon says 400 for these two; only the message tells them apart.
            case "Header size exceeded" -> HEADERS_TOO_LARGE;
            case "Content-Encoding header present when content encoding is disabled" ->
                    Status.REQUEST_ENTITY_TOO_LARGE_413;
            // Helidon says 500 for what its parser trips over, such as a method that is no token.
            default -> type == EventType.INTERNAL_ERROR ? Status.BAD_REQUEST_400 : status;
        };
        if (type == EventType.INTERNAL_ERROR) {
            LastResort.endIfHeapIsFull();
        }
        tally.add(switch (exact.code()) {
            case 413, 414, 431 -> Count.REFUSED_TOO_LARGE;
            default -> Count.REFUSED_INVALID;
        });
        return response(request, exact, headers);
    }

    /** An exception out of an endpoint. */
    @Override
    public TransportResponse handle(TransportRequest request, EventType type, Status status,
                                    ServerResponseHeaders headers, Throwable thrown) {
        LastResort.endIfOutOfMemory(thrown);
        return response(request, status, headers);
    }

    private static TransportResponse response(TransportRequest request, Status status, ServerResponseHeaders headers) {
        Answer answer = Answer.problem(status, detail(status));
        answer.headers().forEach(headers::set);
        headers.set(HttpDate.now());
        TransportResponse.Builder response = TransportResponse.builder().status(status).headers(headers);
        // Every request that is refused before routing ends its connection: nobody knows where the next one begins.
        headers.set(HeaderValues.CONNECTION_CLOSE);
        if (!request.method().equals(Method.HEAD.text())) {
            response.entity(answer.body());
        }
        return response.keepAlive(false).build();
    }

    private static String detail(Status status) {
        return switch (status.code()) {
            case 400 -> "The request is not well-formed HTTP/1.1";
            case 413 -> BodyFilter.SMALLER;
            case 414 -> "Send a shorter request line";
            case 431 -> "Send fewer or shorter header fields";
            case 501 -> "Send the body without a Transfer-Encoding";
            case 505 -> "Send the request as HTTP/1.1";
            default -> "The request could not be answered";
        };
    }
}
