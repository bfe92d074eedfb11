package br.com.elo.api.helidon;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/**
 * What RFC 9110 says of the head of a response and Helidon 4.5.0 does not keep: no Content-Length with 204, and with 304
 * none but that of the 200 (8.6; helidon-io/helidon#9396 put it there); a final status has three digits and begins with 2
 * to 5; a reason phrase is one line.
 */
final class ResponseFields implements Http1ConnectionListener {
    @Override
    public void status(ConnectionContext context, Status status) {
        if (status.code() < 200 || status.code() > 599) {
            throw new IllegalStateException("No response has the status " + status.code());
        }
        if (status.reasonPhrase().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalStateException("The reason phrase of status " + status.code() + " has control characters");
        }
        RequestReader.of(context).exchange().status(status);
    }

    @Override
    public void headers(ConnectionContext context, Headers headers) {
        int code = RequestReader.of(context).exchange().status().code();
        if (code == Status.NO_CONTENT_204.code() || code == Status.NOT_MODIFIED_304.code()) {
            ((WritableHeaders<?>) headers).remove(HeaderNames.CONTENT_LENGTH);
        }
    }
}
