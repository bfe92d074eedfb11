package br.com.elo.api.helidon;

import io.helidon.http.DateTime;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.RequestException;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

import java.time.DateTimeException;
import java.util.List;

/**
 * Checks the header fields of a request in Helidon's place, which does it for the whole of them or not at all, and is
 * wrong about Host (see {@link Authority}).
 */
final class RequestFields implements Http1ConnectionListener {
    private static final List<HeaderName> PRECONDITIONS = List.of(HeaderNames.IF_MODIFIED_SINCE, HeaderNames.IF_UNMODIFIED_SINCE);

    @Override
    public void headers(ConnectionContext context, Headers headers) {
        RequestReader reader = RequestReader.of(context);
        reader.headersRead();
        WritableHeaders<?> writable = (WritableHeaders<?>) headers;
        try {
            headers.forEach(Header::validate);
        } catch (IllegalArgumentException e) {
            throw Malformed.because(e.getMessage());
        }
        String host = host(headers);
        String authority = reader.exchange().authority().orElse(host);
        if (!authority.equals(headers.get(HeaderNames.HOST).get())) {
            writable.set(HeaderValues.create(HeaderNames.HOST, authority));
        }
        for (HeaderName name : PRECONDITIONS) {
            if (headers.contains(name) && !isDate(headers.get(name))) {
                writable.remove(name);
            }
        }
    }

    /** RFC 9110, 13.1.3 and 13.1.4: a date that cannot be read is ignored. Helidon throws it at whoever asks. */
    private static boolean isDate(Header header) {
        try {
            DateTime.parse(header.get());
            return header.valueCount() == 1;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** RFC 9112, 3.2: exactly one, also where the target has an authority of its own. */
    private static String host(Headers headers) throws RequestException {
        List<String> hosts = headers.all(HeaderNames.HOST, List::of);
        if (hosts.size() != 1) {
            throw Malformed.because("not exactly one Host");
        }
        return Authority.normalize(hosts.getFirst());
    }
}
