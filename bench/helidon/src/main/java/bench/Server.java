package bench;

import io.helidon.webserver.WebServer;

/** Helidon alone: asks for no token, so what the service costs above it is the price of the token and of the limits. */
public final class Server {
    private Server() {
    }

    public static void main(String[] args) {
        WebServer.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(System.getenv("SERVER_PORT")))
                .routing(routing -> routing.get("/", (request, response) -> response.send("devops test server flying!!")))
                .build()
                .start();
    }
}
