package br.com.elo.api.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;

import java.util.Map;
import java.util.Set;

/** The error that an endpoint wants its client to see, as it says by an HttpException of Helidon's. */
record IntendedError(Status status, String text, Iterable<Header> headers, boolean keepAlive) {
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);
    /** What a problem has of its own. */
    private static final Set<HeaderName> OWN = Set.of(HeaderNames.CONTENT_TYPE, HeaderNames.CACHE_CONTROL,
            HeaderNames.CONTENT_LENGTH, HeaderNames.TRANSFER_ENCODING, HeaderNames.CONNECTION);

    static IntendedError of(HttpException thrown) {
        return new IntendedError(thrown.status(), thrown.getMessage(), thrown.headers(), thrown.keepAlive());
    }

    static IntendedError of(RequestException thrown) {
        return new IntendedError(thrown.status(), thrown.getMessage(), thrown.responseHeaders(), thrown.keepAlive());
    }

    /** RFC 9110, 15.5.6: a 405 says which methods would do. */
    IntendedError allowing(String methods) {
        if (status.code() != 405 || methods.isEmpty()) {
            return this;
        }
        WritableHeaders<?> more = WritableHeaders.create();
        more.set(HeaderValues.create(HeaderNames.ALLOW, methods));
        headers.forEach(more::set);
        return new IntendedError(status, text, more, keepAlive);
    }

    Answer answer(Map<String, String> instance) {
        String detail = text == null || text.isBlank() ? Failure.UNKNOWN : text;
        Answer answer = WITHOUT_BODY.contains(status.code()) ? Answer.empty(status) : Answer.problem(status, detail, instance);
        for (Header header : headers) {
            if (!OWN.contains(header.headerName())) {
                answer = answer.with(header);
            }
        }
        return keepAlive ? answer : answer.closing();
    }
}
