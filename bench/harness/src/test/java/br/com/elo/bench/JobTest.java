package br.com.elo.bench;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A contender that does less than the job must not get into the tables. */
class JobTest {
    private HttpServer server;
    private String body = "devops test server flying!!";
    private boolean lax;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean accepted = lax || ("Token " + Job.TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("WWW-Authenticate", "Token realm=\"elo\"");
            exchange.sendResponseHeaders(accepted ? 200 : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theRightBytesForTheTokenAndARefusalForAllOthersIsTheJob() {
        assertTrue(Job.isDone(port()));
        assertDoesNotThrow(() -> Job.checkRefusals(port()));
    }

    @Test
    void anotherBodyIsNot() {
        body = "devops test server flying!";
        assertFalse(Job.isDone(port()));
    }

    @Test
    void lettingEverybodyInIsNot() {
        lax = true;
        assertThrows(IllegalStateException.class, () -> Job.checkRefusals(port()));
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
