package br.com.elo.api.connection;

import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;

/** The body that a request announces. */
public final class Body {
    /** What is passed over at most: as much as nginx lets through (client_max_body_size in .platform). */
    private static final int PASSABLE_BYTES = 64 * 1024;

    private Body() {
    }

    /** Whether there is one that has not been read to its end: bytes of it may still be on their way. */
    public static boolean isUnread(ServerRequest request) {
        return isAnnounced(request.headers()) && !request.content().consumed();
    }

    /**
     * Whether the connection has to end with the answer, because what was not read would be taken for the next request: a
     * body that is long, of unknown length, or not even on its way (Expect). A shorter one is passed over, so that its
     * answer has the same bytes as any other.
     */
    public static boolean isImpassable(ServerRequest request) {
        return isUnread(request) && (isChunked(request.headers()) || length(request.headers()) > PASSABLE_BYTES
                || request.headers().containsToken(HeaderValues.EXPECT_100));
    }

    /** Reads what is left of it and forgets it: the next request is behind it. */
    static void passOver(ServerRequest request) {
        if (isUnread(request)) {
            read(request.content()::consume);
        }
    }

    /**
     * Reads it.
     *
     * @throws CloseConnectionException when the client ends before it does
     */
    public static void read(Runnable reading) {
        try {
            reading.run();
        } catch (InsufficientDataAvailableException e) {
            throw new CloseConnectionException("the client did not send the whole body", e);
        }
    }

    /** Whether there is one: chunked, or longer than 0. */
    public static boolean isAnnounced(Headers headers) {
        return isChunked(headers) || (headers.contains(HeaderNames.CONTENT_LENGTH) && length(headers) > 0);
    }

    /** Whether its length is not known beforehand, because of a Transfer-Encoding. */
    public static boolean isChunked(Headers headers) {
        return headers.contains(HeaderNames.TRANSFER_ENCODING);
    }

    /** Its length in bytes. Helidon has refused one that is no number before this is called. */
    public static long length(Headers headers) {
        return headers.contentLength().orElse(0);
    }
}
