package br.com.elo.api.http;

import br.com.elo.api.connection.HttpDate;
import br.com.elo.api.log.Count;
import br.com.elo.api.log.Tally;
import br.com.elo.api.process.LastResort;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** Answers requests that Helidon refuses before routing. Each ends its connection: nobody knows where the next one begins. */
public final class Problems implements DirectHandler {
    private static final Status HEADERS_TOO_LARGE = Status.create(431);

    private final Tally tally;

    private Problems(Tally tally) {
        this.tally = tally;
    }

    /**
     * These answers for every kind of event.
     *
     * @param tally counts what is refused before routing
     */
    public static DirectHandlers handlers(Tally tally) {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new Problems(tally));
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(TransportRequest request, EventType type, Status status,
                                    ServerResponseHeaders headers, String message) {
        // Helidon says 400 for this one; only the message tells it apart.
        boolean tooLarge = "Header size exceeded".equals(message);
        // And 500 for what its parser trips over.
        boolean tripped = type == EventType.INTERNAL_ERROR;
        Status exact = tooLarge ? HEADERS_TOO_LARGE : tripped ? Status.BAD_REQUEST_400 : status;
        if (tripped) {
            LastResort.endIfHeapIsFull();
        }
        tally.add(switch (exact.code()) {
            case 413, 414, 431 -> Count.REFUSED_TOO_LARGE;
            default -> Count.REFUSED_INVALID;
        });
        return response(exact, headers);
    }

    /** Thrown behind the filters, by an endpoint that throws Helidon's own exception for them. */
    @Override
    public TransportResponse handle(TransportRequest request, EventType type, Status status,
                                    ServerResponseHeaders headers, Throwable thrown) {
        LastResort.endIfOutOfMemory(thrown);
        return response(status, headers);
    }

    private static TransportResponse response(Status status, ServerResponseHeaders headers) {
        Answer answer = Answer.problem(status, detail(status));
        answer.headers().forEach(headers::set);
        headers.set(HttpDate.now());
        headers.set(HeaderValues.CONNECTION_CLOSE);
        return TransportResponse.builder()
                .status(answer.status())
                .headers(headers)
                .entity(answer.body())
                .keepAlive(false)
                .build();
    }

    private static String detail(Status status) {
        return switch (status.code()) {
            case 400 -> "The request is not well-formed HTTP/1.1";
            case 413 -> BodyFilter.SMALLER;
            case 414 -> "Send a shorter request line";
            case 431 -> "Send fewer or shorter header fields";
            case 501 -> "Send the body without a Transfer-Encoding";
            case 505 -> "Send the request as HTTP/1.1";
            default -> Failure.UNKNOWN;
        };
    }
}
