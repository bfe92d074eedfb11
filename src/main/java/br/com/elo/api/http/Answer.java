package br.com.elo.api.http;

import br.com.elo.api.connection.Body;
import br.com.elo.api.log.Json;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A whole answer as a value: status, header fields, body. */
public final class Answer {
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    /** RFC 9110, 15.5.2: no 401 without it. */
    private static final Header CHALLENGE = HeaderValues.createCached(HeaderNames.WWW_AUTHENTICATE, "Token realm=\"elo\"");
    /** What the length of the body and the state of the connection decide. */
    private static final Set<HeaderName> FRAMING = Set.of(
            HeaderNames.CONTENT_LENGTH, HeaderNames.TRANSFER_ENCODING, HeaderNames.CONNECTION);
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

    private final Status status;
    private final List<Header> headers;
    private final byte[] body;

    private Answer(Status status, List<Header> headers, byte[] body) {
        if (status.code() < 200 || status.code() > 599 || body.length > 0 && WITHOUT_BODY.contains(status.code())) {
            throw new IllegalArgumentException("No answer has status %d and a body of %d bytes".formatted(status.code(), body.length));
        }
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * An answer without a body.
     *
     * @param status from 200 to 599, such as 204
     */
    public static Answer empty(Status status) {
        return new Answer(status, List.of(), new byte[0]);
    }

    /** 200 with plain text. */
    public static Answer text(String text) {
        return of(Status.OK_200, "text/plain; charset=UTF-8", text);
    }

    /**
     * JSON.
     *
     * @param members of one flat object: strings, numbers, booleans
     */
    public static Answer json(Status status, Map<String, ?> members) {
        return of(status, "application/json", Json.object(members));
    }

    /**
     * An error as RFC 9457 describes it, of the type {@code about:blank}. No cache keeps it: CloudFront would, for 10 s.
     *
     * @param detail what is wrong and what would mend it; the client reads it
     */
    public static Answer problem(Status status, String detail) {
        return problem(status, detail, Map.of());
    }

    /**
     * The same with further members.
     *
     * @param extension such as {@code instance}, which tells one occurrence from others
     */
    static Answer problem(Status status, String detail, Map<String, ?> extension) {
        Status corrected = Reason.corrected(status);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", corrected.reasonPhrase());
        members.put("status", corrected.code());
        members.put("detail", detail);
        members.putAll(extension);
        Answer problem = of(corrected, "application/problem+json", Json.object(members)).with(NO_STORE);
        return corrected.code() == Status.UNAUTHORIZED_401.code() ? problem.with(CHALLENGE) : problem;
    }

    private static Answer of(Status status, String contentType, String body) {
        Header type = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, contentType);
        return new Answer(status, List.of(type), body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same with one header field more.
     *
     * @param header any but those that frame the answer: Content-Length, Transfer-Encoding, Connection
     */
    public Answer with(Header header) {
        if (FRAMING.contains(header.headerName())) {
            throw new IllegalArgumentException(header.name() + " is set by the service");
        }
        return new Answer(status, Stream.concat(headers.stream(), Stream.of(header)).toList(), body);
    }

    /** The same as the last one on its connection. */
    Answer closing() {
        return new Answer(status, Stream.concat(headers.stream(), Stream.of(HeaderValues.CONNECTION_CLOSE)).toList(), body);
    }

    /** Sends it; to HEAD without the body. */
    public void send(ServerRequest request, ServerResponse response) {
        response.status(status);
        headers.forEach(response.headers()::add);
        if (Body.isUnread(request)) {
            // What was not read would be taken for the next request.
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        response.send(body);
    }

    Status status() {
        return status;
    }

    List<Header> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }
}
