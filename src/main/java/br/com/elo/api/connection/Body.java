package br.com.elo.api.connection;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.ServerRequest;

/** The body that a request announces. */
public final class Body {
    private Body() {
    }

    /** Whether there is one that has not been read to its end: bytes of it may still be on their way. */
    public static boolean isUnread(ServerRequest request) {
        return isAnnounced(request.headers()) && !request.content().consumed();
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
