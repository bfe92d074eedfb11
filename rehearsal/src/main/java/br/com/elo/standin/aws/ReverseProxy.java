package br.com.elo.standin.aws;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;

/** Hands requests to another server: target, headers and bodies as they are. */
public final class ReverseProxy {
    /** What belongs to one connection; each side makes its own. */
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "expect", "host", "keep-alive", "transfer-encoding", "upgrade");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    public ReverseProxy(URI server) {
        this.server = server;
    }

    /** The body of a request, all of it. */
    public static byte[] body(ServerRequest request) {
        return request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
    }

    /** Asks the other server. */
    public HttpResponse<byte[]> ask(ServerRequest request, byte[] body) throws IOException, InterruptedException {
        return client.send(copy(request, body), BodyHandlers.ofByteArray());
    }

    /**
     * Hands the answer back.
     *
     * @param body the answer's, or what is said in its place
     */
    public static void pass(ServerRequest request, ServerResponse response, HttpResponse<byte[]> answer, byte[] body) {
        response.status(Status.create(answer.statusCode()));
        answer.headers().map().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                response.header(HeaderNames.create(name), values.toArray(String[]::new));
            }
        });
        if (request.prologue().method().equals(Method.HEAD)) {
            // The length of what GET would bring: `aws s3` reads it.
            answer.headers().firstValueAsLong("content-length").ifPresent(response.headers()::contentLength);
            response.send();
        } else {
            response.send(body);
        }
    }

    private HttpRequest copy(ServerRequest request, byte[] body) {
        HttpRequest.Builder copy = HttpRequest.newBuilder(URI.create(server + target(request)))
                .method(request.prologue().method().text(), BodyPublishers.ofByteArray(body));
        for (Header header : request.headers()) {
            if (!HOP_BY_HOP.contains(header.headerName().lowerCase())) {
                header.allValues().forEach(value -> copy.header(header.name(), value));
            }
        }
        return copy.build();
    }

    /** Undecoded: a key in S3 may hold a slash or a percent sign of its own. */
    private static String target(ServerRequest request) {
        String query = request.prologue().query().rawValue();
        return request.prologue().uriPath().rawPath() + (query.isEmpty() ? "" : "?" + query);
    }
}
