package br.com.elo.api;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Requests that fail before they reach the token filter get the same form of answer, and the connection ends. */
class MalformedRequestTest {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.open();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "nonsense\n\n",
        "GET /\n\n",
        "GET / HTTP/1.1\n\n",
        "GET / HTTP/1.1\nHost: a\nHost: b\n\n",
        "GET / HTTP/1.1\nHost: a b\n\n",
        "GET / HTTP/1.1\nHost : a\n\n",
        "GET /%zz HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\nHost: a\nno colon\n\n",
        "GET / HTTP/1.1\nHost: a\nX: \u0000\n\n",
        "GET / HTTP/1.1\nHost: a\nContent-Length: x\n\n",
        "GET / HTTP/1.1\nHost: a\nContent-Length: -1\n\n",
        "GET / HTTP/1.1\nHost: a\nContent-Length: 1\nTransfer-Encoding: chunked\n\n",
        "GET / HTTP/1.1\nHost: a\nTransfer-Encoding: identity\n\n",
        "G@T / HTTP/1.1\nHost: a\n\n",
        "G(T / HTTP/1.1\nHost: a\n\n",
    })
    void isABadRequest(String request) {
        assertEquals("""
                HTTP/1.1 400 Bad Request
                Date: -
                Cache-Control: no-store
                Connection: close
                Content-Length: 87
                Content-Type: application/problem+json

                {"title":"Bad Request","status":400,"detail":"The request is not well-formed HTTP/1.1"}""",
                service.exchange(request));
    }

    @Test
    void aRequestLineOverFourKibibytesIsTooLong() {
        assertEquals("""
                HTTP/1.1 414 URI Too Long
                Date: -
                Cache-Control: no-store
                Connection: close
                Content-Length: 76
                Content-Type: application/problem+json

                {"title":"URI Too Long","status":414,"detail":"Send a shorter request line"}""",
                service.exchange("GET /" + "a".repeat(4 * 1024) + " HTTP/1.1\nHost: a\n\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {8 * 1024, 64 * 1024, 1024 * 1024})
    void aHeaderBlockOverEightKibibytesIsTooLargeAndTheClientGetsToReadIt(int size) {
        assertEquals("""
                HTTP/1.1 431 Request Header Fields Too Large
                Date: -
                Cache-Control: no-store
                Connection: close
                Content-Length: 103
                Content-Type: application/problem+json

                {"title":"Request Header Fields Too Large","status":431,"detail":"Send fewer or shorter header fields"}""",
                service.exchange("GET / HTTP/1.1\nHost: a\nX: " + "a".repeat(size) + "\n\n"));
    }

    @Test
    void aTransferCodingOtherThanChunkedIsNotImplemented() {
        assertEquals("""
                HTTP/1.1 501 Not Implemented
                Date: -
                Cache-Control: no-store
                Connection: close
                Content-Length: 93
                Content-Type: application/problem+json

                {"title":"Not Implemented","status":501,"detail":"Send the body without a Transfer-Encoding"}""",
                service.exchange("POST / HTTP/1.1\nHost: a\nTransfer-Encoding: gzip, chunked\n\n"));
    }

    @Test
    void httpOneZeroIsNotSupported() {
        assertEquals("""
                HTTP/1.1 505 HTTP Version Not Supported
                Date: -
                Cache-Control: no-store
                Connection: close
                Content-Length: 91
                Content-Type: application/problem+json

                {"title":"HTTP Version Not Supported","status":505,"detail":"Send the request as HTTP/1.1"}""",
                service.exchange("GET / HTTP/1.0\nHost: a\n\n"));
    }
}
