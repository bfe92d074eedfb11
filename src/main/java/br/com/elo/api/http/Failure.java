package br.com.elo.api.http;

import br.com.elo.api.helidon.Misread;
import br.com.elo.api.log.Event;
import br.com.elo.api.process.LastResort;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.media.UnsupportedTypeException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;

/** Answers an exception out of an endpoint. */
final class Failure implements ErrorHandler<Throwable> {
    static final String UNKNOWN = "The request could not be answered";
    private static final Answer UNREADABLE = Answer.problem(Status.BAD_REQUEST_400,
            "A parameter, a header field or the body is missing or cannot be read");
    private static final Answer UNKNOWN_CHARSET = Answer.problem(Status.UNSUPPORTED_MEDIA_TYPE_415,
            "Send the body in a character set that exists, such as UTF-8");
    private static final Answer UNKNOWN_TYPE = Answer.problem(Status.UNSUPPORTED_MEDIA_TYPE_415,
            "Send the body with the Content-Type of a form: application/x-www-form-urlencoded");

    @Override
    public void handle(ServerRequest request, ServerResponse response, Throwable thrown) {
        String allow = thrown instanceof EndpointException endpoint ? endpoint.allow() : "";
        Throwable cause = thrown instanceof EndpointException ? thrown.getCause() : thrown;
        LastResort.endIfOutOfMemory(cause);
        try {
            send(answer(request, cause, allow), request, response);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // The exception has a header field or a status that cannot be sent.
            e.addSuppressed(cause);
            send(unexpected(request, e), request, response);
        }
    }

    private static void send(Answer answer, ServerRequest request, ServerResponse response) {
        // What the endpoint had set was for another answer.
        response.headers().clear();
        answer.send(request, response);
    }

    /** Bytes of the answer are out: all that is left is to break it off, so that nobody takes it for whole. */
    static CloseConnectionException inTheMiddle(ServerRequest request, Throwable thrown) {
        LastResort.endIfOutOfMemory(thrown);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CloseConnectionException left) {
                return left;
            }
        }
        log(request, thrown);
        return new CloseConnectionException("failed in the middle of an answer", thrown);
    }

    private static Answer answer(ServerRequest request, Throwable thrown, String allow) {
        if (Misread.isReasonOf(thrown)) {
            return misread(thrown);
        }
        return switch (thrown) {
            // Helidon says 415 when an endpoint sends an object that nothing can write.
            case HttpException http when !(http.getCause() instanceof UnsupportedTypeException) ->
                    intended(request, thrown, IntendedError.of(http).allowing(allow));
            case RequestException http -> intended(request, thrown, IntendedError.of(http).allowing(allow));
            default -> unexpected(request, thrown);
        };
    }

    private static Answer misread(Throwable thrown) {
        return switch (thrown) {
            case UnsupportedTypeException _ -> UNKNOWN_TYPE;
            case IllegalCharsetNameException _ -> UNKNOWN_CHARSET;
            case UnsupportedCharsetException _ -> UNKNOWN_CHARSET;
            default -> UNREADABLE;
        };
    }

    private static Answer intended(ServerRequest request, Throwable thrown, IntendedError intended) {
        return intended.answer(intended.status().code() == 500 ? log(request, thrown) : Map.of());
    }

    private static Answer unexpected(ServerRequest request, Throwable thrown) {
        return Answer.problem(Status.INTERNAL_SERVER_ERROR_500, UNKNOWN, log(request, thrown));
    }

    /** The endpoint's pattern, not the path that the client sent: that may hold a secret. */
    private static Map<String, String> log(ServerRequest request, Throwable thrown) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        Event.named("failed")
                .with("instance", instance)
                .with("method", request.prologue().method())
                .with("endpoint", request.matchingPattern())
                .log(Level.WARNING, thrown);
        return Map.of("instance", instance);
    }
}
