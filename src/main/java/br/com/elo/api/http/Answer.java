package br.com.elo.api.http;

import br.com.elo.api.connection.Body;
import br.com.elo.api.log.Json;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A whole answer as a value, so that HEAD gets the same header fields as GET and never a body. */
public final class Answer {
    private final Status status;
    private final List<Header> headers;
    private final byte[] body;

    private Answer(Status status, List<Header> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * An answer without a body.
     *
     * @param status such as 204
     * @return the answer
     */
    public static Answer empty(Status status) {
        return new Answer(status, List.of(), new byte[0]);
    }

    /**
     * 200 with plain text.
     *
     * @param text the body
     * @return the answer
     */
    public static Answer text(String text) {
        return of(Status.OK_200, "text/plain; charset=UTF-8", text);
    }

    /**
     * JSON.
     *
     * @param status  of the answer
     * @param members of one flat object
     * @return the answer
     */
    public static Answer json(Status status, Map<String, ?> members) {
        return of(status, "application/json", Json.object(members));
    }

    /**
     * An error as RFC 9457 describes it, of the type {@code about:blank}.
     *
     * @param status of the answer
     * @param detail what is wrong and what would mend it; the client reads it
     * @return the answer
     */
    public static Answer problem(Status status, String detail) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", status.reasonPhrase());
        members.put("status", status.code());
        members.put("detail", detail);
        return of(status, "application/problem+json", Json.object(members));
    }

    private static Answer of(Status status, String contentType, String body) {
        Header type = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, contentType);
        return new Answer(status, List.of(type), body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same with one header field more.
     *
     * @param header name and value
     * @return another answer
     */
    public Answer with(Header header) {
        return new Answer(status, Stream.concat(headers.stream(), Stream.of(header)).toList(), body);
    }

    /**
     * Sends it.
     *
     * @param request  that is answered
     * @param response to send it by
     */
    public void send(ServerRequest request, ServerResponse response) {
        response.status(status);
        headers.forEach(response::header);
        if (Body.isUnread(request)) {
            // What was not read would be taken for the next request.
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        if (request.prologue().method().equals(Method.HEAD)) {
            response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
            response.send();
        } else {
            response.send(body);
        }
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
