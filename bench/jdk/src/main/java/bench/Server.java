package bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The JDK's own server, with a virtual thread for each exchange. */
public final class Server {
    private static final byte[] GREETING = "devops test server flying!!".getBytes(UTF_8);

    private Server() {
    }

    public static void main(String[] args) throws IOException {
        // It keeps 200 idle connections; at 256 its clients would see resets.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Server::greet).setAuthenticator(new TokenAuthenticator(System.getenv("ELO_PASS")));
        server.start();
    }

    private static void greet(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
            exchange.sendResponseHeaders(200, GREETING.length);
            exchange.getResponseBody().write(GREETING);
        }
    }
}
