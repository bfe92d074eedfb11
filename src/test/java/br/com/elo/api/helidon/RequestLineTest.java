package br.com.elo.api.helidon;

import io.helidon.http.RequestException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What Helidon gets to read of a request line. */
class RequestLineTest {
    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/1.1,GET / HTTP/1.1", "GET /a?b=c HTTP/1.9,GET /a?b=c HTTP/1.1", "get / HTTP/1.1,~get / HTTP/1.1",
        "az / HTTP/1.1,~az / HTTP/1.1", "GEz / HTTP/1.1,~GEz / HTTP/1.1",
        "GET //a///b//?c//d HTTP/1.1,GET /%2Fa/%2F%2Fb/%2F?c//d HTTP/1.1", "OPTIONS * HTTP/1.1,OPTIONS * HTTP/1.1",
        "CONNECT a:80 HTTP/1.1,CONNECT * HTTP/1.1", "GET http://a HTTP/1.1,GET / HTTP/1.1", "GET http://a?b HTTP/1.1,GET /?b HTTP/1.1",
        "OPTIONS http://a HTTP/1.1,OPTIONS * HTTP/1.1", "OPTIONS http://a? HTTP/1.1,OPTIONS /? HTTP/1.1",
        "GET HTTPS://a/b HTTP/1.1,GET /b HTTP/1.1",
    })
    void isInOriginForm(String sent, String read) {
        assertEquals(read, new String(RequestLine.parse(bytes(sent)).bytes(), StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({"GET http://a:81/b HTTP/1.1,a:81", "GET http://a:/b HTTP/1.1,a", "GET https://[::1] HTTP/1.1,[::1]"})
    void hasTheAuthorityOfItsTarget(String sent, String authority) {
        assertEquals(Optional.of(authority), RequestLine.parse(bytes(sent)).authority());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "GET", "GET /", " / HTTP/1.1", "GET  HTTP/1.1", "GET / HTTP/1.1 ", "GET / a HTTP/1.1", "G\u0000T / HTTP/1.1",
        "G\u00c4T / HTTP/1.1", "GET /\u007f HTTP/1.1", "GET /\u0080 HTTP/1.1", "GET /%4 HTTP/1.1", "GET /%G0 HTTP/1.1", "GET /%0G HTTP/1.1",
        "GET /?%G0 HTTP/1.1", "GET http://a%G0/ HTTP/1.1", "CONNECT :80 HTTP/1.1", "CONNECT a:080000 HTTP/1.1", "GET / HTTP/1.:"})
    void isMalformed(String sent) {
        assertEquals(400, assertThrows(RequestException.class, () -> RequestLine.parse(bytes(sent))).status().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.0", "GET / HTTP/2.0", "GET / HTTP/0.9"})
    void isOfAnotherVersion(String sent) {
        assertEquals(505, assertThrows(RequestException.class, () -> RequestLine.parse(bytes(sent))).status().code());
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }
}
