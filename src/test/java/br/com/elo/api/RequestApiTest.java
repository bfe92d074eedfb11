package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import io.helidon.common.GenericType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Helidon's request as its documentation shows it; and what a client sends wrong is a 4xx without a line in the log. */
class RequestApiTest {
    private static final HeaderName COUNT = HeaderNames.create("X-Count");
    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry("query-first", request -> request.query().first("q").get()),
            Map.entry("query-get", request -> request.query().get("q")),
            Map.entry("query-int", request -> request.query().first("q").asInt().get()),
            Map.entry("query-as", request -> request.query().first("q").as(Integer.class).orElse(7)),
            Map.entry("query-all", request -> request.query().all("q")),
            Map.entry("query-values", request -> request.query().allValues("q").getFirst().asLong().get()),
            Map.entry("query-boolean", request -> request.query().first("q").asBoolean().get()),
            Map.entry("query-double", request -> request.query().first("q").asDouble().get()),
            Map.entry("query-uuid", request -> request.query().first("q").as(UUID.class).get()),
            Map.entry("query-mapped", request -> request.query().first("q").as(Integer::parseInt).get()),
            Map.entry("query-raw", request -> request.query().rawValue()),
            Map.entry("path", request -> request.path().pathParameters().first("name").get()),
            Map.entry("path-int", request -> request.path().pathParameters().first("name").asInt().get()),
            Map.entry("path-missing", request -> request.path().pathParameters().get("id")),
            Map.entry("field", request -> request.headers().get(COUNT).get()),
            Map.entry("field-int", request -> request.headers().get(COUNT).asInt().get()),
            Map.entry("field-as", request -> request.headers().get(COUNT).get(Integer.class)),
            Map.entry("field-value", request -> request.headers().value(COUNT)),
            Map.entry("accept", request -> request.headers().acceptedTypes()),
            Map.entry("accepted", request -> request.headers().isAccepted(MediaTypes.APPLICATION_JSON)),
            Map.entry("date", request -> request.headers().date()),
            Map.entry("since", request -> request.headers().ifModifiedSince()),
            Map.entry("unmodified", request -> request.headers().ifUnmodifiedSince()),
            Map.entry("type", request -> request.headers().contentType().orElseThrow().text()),
            Map.entry("cookie", request -> request.headers().cookies().get("c")),
            Map.entry("cookie-int", request -> request.headers().cookies().first("c").asInt().get()),
            Map.entry("uri", request -> request.requestedUri().toUri()),
            Map.entry("string", request -> request.content().as(String.class)),
            Map.entry("generic", request -> request.content().as(GenericType.STRING)),
            Map.entry("bytes", request -> request.content().as(byte[].class).length),
            Map.entry("stream", request -> new String(read(request.content().inputStream()), StandardCharsets.UTF_8)),
            Map.entry("stream-as", request -> read(request.content().as(InputStream.class)).length),
            Map.entry("optional", request -> request.content().asOptional(String.class)),
            Map.entry("twice", request -> request.content().as(String.class) + request.content().as(String.class)),
            Map.entry("form", request -> request.content().as(Parameters.class).first("a").get()),
            Map.entry("form-int", request -> request.content().as(Parameters.class).first("a").asInt().get()));
    private static RunningService service;

    private interface Reader {
        Object read(ServerRequest request);
    }

    @BeforeAll
    static void start() {
        service = RunningService.with(Endpoint.at("/{reader}[/{name}]").get(RequestApiTest::read)
                .on(Method.POST, RequestApiTest::read).withBodyUpTo(100));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "query-first?q=a%20b+c | a b c", "query-get?q=a | a", "query-int?q=12 | 12", "query-as?q=12 | 12", "query-as | 7",
        "query-all?q=1&q=2 | [1, 2]", "query-values?q=1 | 1", "query-boolean?q=true | true", "query-double?q=1.5 | 1.5",
        "query-uuid?q=123e4567-e89b-12d3-a456-426614174000 | 123e4567-e89b-12d3-a456-426614174000",
        "query-mapped?q=12 | 12", "query-raw?a=%20&b | a=%20&b", "path/caf%C3%A9 | caf\u00e9", "path-int/12 | 12",
        "uri?x=1 | http://a:80/uri?x=1",
    })
    void readsTheTarget(String target, String expected) {
        assertEquals(expected, body(exchange("GET /" + target, "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "field | X-Count: 12 | 12", "field-int | X-Count: 12 | 12", "field-as | X-Count: 12 | 12",
        "field-value | X-Other: 1 | Optional.empty", "accept | Accept: text/html;q=0.5,*/* | [*/*, text/html; q=0.5]",
        "accepted | Accept: application/json | true", "type | Content-Type: text/plain | text/plain",
        "date | Date: Sun, 06 Nov 1994 08:49:37 GMT | Optional[1994-11-06T08:49:37Z]",
        "since | If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT | Optional[1994-11-06T08:49:37Z]",
        "since | If-Modified-Since: yesterday | Optional.empty", "unmodified | If-Unmodified-Since: 7 | Optional.empty",
        "since | If-Modified-Since: | Optional.empty",
        "cookie | Cookie: c=5; d=6 | 5", "cookie-int | Cookie: c=5 | 5",
    })
    void readsFields(String reader, String field, String expected) {
        assertEquals(expected, body(exchange("GET /" + reader, field + "\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "string | text/plain | abc | abc", "string | application/json | {\"a\":1} | {\"a\":1}", "generic | text/plain | abc | abc",
        "bytes | a/b | abc | 3", "stream | a/b | abc | abc", "stream-as | a/b | abc | 3", "optional | text/plain | abc | Optional[abc]",
        "twice | text/plain | ab | abab", "form | application/x-www-form-urlencoded | a=%20x&b=2 | ' x'", "form | text/plain | a=1 | 1",
        "form-int | application/x-www-form-urlencoded | a=12 | 12",
    })
    void readsTheBody(String reader, String type, String sent, String expected) {
        assertEquals(expected, body(post(reader, type, sent)));
    }

    @ParameterizedTest
    @CsvSource({"string,400", "bytes,400", "form,400", "optional,200", "stream,200", "stream-as,400"})
    void readsABodyThatDidNotCome(String reader, int status) {
        assertEquals(List.of(status), Wire.statuses(exchange("POST /" + reader, "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "query-first | X: y", "query-get | X: y", "query-int?q=a | X: y", "query-as?q=a | X: y", "query-values?q=a | X: y",
        "query-boolean | X: y", "query-double?q=1.5.2 | X: y", "query-uuid?q=1 | X: y", "query-mapped?q=a | X: y", "query-all | X: y",
        "path-int/ab | X: y", "path-missing/12 | X: y", "path | X: y", "field | X: y", "field-int | X-Count: a",
        "field-as | X-Count: a", "accept | Accept: nonsense", "date | Date: yesterday", "type | Content-Type: nonsense",
        "cookie | X: y", "cookie-int | Cookie: c=a",
    })
    void whatTheClientSentWrongIsItsMistake(String target, String field) {
        try (LoggedEvents log = new LoggedEvents()) {
            String answer = exchange("GET /" + target, field + "\n");

            assertEquals("""
                    HTTP/1.1 400 Bad Request
                    Date: -
                    Cache-Control: no-store
                    Connection: close
                    Content-Length: 116
                    Content-Type: application/problem+json

                    {"title":"Bad Request","status":400,"detail":"A parameter, a header field or the body is missing or cannot be read"}""",
                    answer);
            assertEquals(List.of(), log.thrown("failed"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "string | text/plain; charset=nope | 415", "string | text/plain; charset=\"no pe\" | 415", "optional | text/plain; charset=nope | 415",
        "string | nonsense | 400", "form | application/json | 415", "form | application/x-www-form-urlencoded | 400",
        "form-int | application/x-www-form-urlencoded | 400",
    })
    void whatCannotBeReadOfABodyIsTheClientsMistake(String reader, String type, int status) {
        try (LoggedEvents log = new LoggedEvents()) {
            assertEquals(List.of(status), Wire.statuses(post(reader, type, "a=%zz")));
            assertEquals(List.of(), log.thrown("failed"));
        }
    }

    private static Answer read(ServerRequest request) {
        return Answer.text(READERS.get(request.path().pathParameters().get("reader")).read(request).toString());
    }

    private static byte[] read(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String post(String reader, String type, String sent) {
        return exchange("POST /" + reader, "Content-Type: %s\nContent-Length: %d\n".formatted(type, sent.length()), sent);
    }

    private static String exchange(String line, String fields, String... body) {
        return service.exchange("%s HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n%s\n%s"
                .formatted(line, fields, String.join("", body)));
    }

    private static String body(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 200 OK\n"), answer);
        String latin = answer.substring(answer.indexOf("\n\n") + 2);
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
