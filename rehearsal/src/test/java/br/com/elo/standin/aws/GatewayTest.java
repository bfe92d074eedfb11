package br.com.elo.standin.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.standin.aws.QueryService.Reply;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private static final byte[] CONTENT = {0, (byte) 0xff, '\r', '\n', 0x7f};
    private HttpServer moto;
    private Gateway gateway;
    private volatile String target;
    private volatile byte[] body;

    @BeforeEach
    void open() throws IOException {
        moto = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        moto.createContext("/", this::answer);
        moto.start();
        gateway = Gateway.open((region, form) -> new Reply(400, region + " " + form),
                URI.create("http://127.0.0.1:" + moto.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        gateway.close();
        moto.stop(0);
    }

    @Test
    void aRequestSignedForElasticBeanstalkIsAnsweredHere() throws Exception {
        HttpResponse<byte[]> response = send(request("/")
                .header("Authorization", new CredentialScope("sa-east-1", "elasticbeanstalk").authorization())
                .POST(BodyPublishers.ofString("Action=X")));
        assertEquals(400, response.statusCode());
        assertEquals("sa-east-1 Action=X", new String(response.body()));
        assertTrue(response.headers().firstValue("Date").isPresent(), "`eb` fails without");
    }

    @Test
    void anyOtherRequestReachesMotoAsItIs() throws Exception {
        HttpResponse<byte[]> response = send(request("/bucket/a%2Fb%20c?prefix=%C3%A9&x")
                .header("Authorization", new CredentialScope("us-east-1", "s3").authorization())
                .expectContinue(true)
                .PUT(BodyPublishers.ofByteArray(CONTENT)));
        assertEquals("PUT /bucket/a%2Fb%20c?prefix=%C3%A9&x", target);
        assertArrayEquals(CONTENT, body);
        assertArrayEquals(CONTENT, response.body());
        assertEquals("\"abc\"", response.headers().firstValue("ETag").orElseThrow());
        assertTrue(response.headers().firstValue("Date").isPresent(), "`eb` fails without");
    }

    @Test
    void headTellsTheLengthOfWhatGetWouldBring() throws Exception {
        HttpResponse<byte[]> response = send(request("/bucket/key").HEAD());
        assertEquals(CONTENT.length, response.headers().firstValueAsLong("Content-Length").orElseThrow());
    }

    private void answer(HttpExchange exchange) throws IOException {
        target = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        body = exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("ETag", "\"abc\"");
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        if (isHead) {
            exchange.getResponseHeaders().add("Content-Length", String.valueOf(CONTENT.length));
        }
        exchange.sendResponseHeaders(200, isHead ? -1 : CONTENT.length);
        if (!isHead) {
            exchange.getResponseBody().write(CONTENT);
        }
        exchange.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.uri() + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
