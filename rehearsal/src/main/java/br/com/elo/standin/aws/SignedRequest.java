package br.com.elo.standin.aws;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A request as it came, and what it is signed for.
 *
 * @param method and path, query and headers' names are those of HTTP; the path is not decoded
 * @param target X-Amz-Target, which names the operation in the JSON protocols; else empty
 * @param body   may hold the token: not for a log
 */
public record SignedRequest(
        CredentialScope scope, String method, String path, String query, List<String> headers, String target, String type,
        byte[] body) {
    private static final HeaderName TARGET = HeaderNames.create("X-Amz-Target");

    static SignedRequest of(ServerRequest request) {
        return new SignedRequest(
                CredentialScope.of(header(request, HeaderNames.AUTHORIZATION)),
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                request.prologue().query().rawValue(),
                StreamSupport.stream(request.headers().spliterator(), false).map(Header::headerName)
                        .map(HeaderName::lowerCase).toList(),
                header(request, TARGET),
                header(request, HeaderNames.CONTENT_TYPE),
                ReverseProxy.body(request));
    }

    public String service() {
        return scope.service();
    }

    public String region() {
        return scope.region();
    }

    /** Empty without a signature. */
    public String accessKey() {
        return scope.accessKey();
    }

    Caller caller() {
        return Caller.of(accessKey());
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String header(ServerRequest request, HeaderName name) {
        return request.headers().value(name).orElse("");
    }

    @Override
    public String toString() {
        return "%s %s for %s".formatted(method, path, scope.service());
    }
}
