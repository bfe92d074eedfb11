package br.com.elo.fault;

import io.helidon.webserver.WebServer;

/** Helidon as it comes, without any care of ours: shows that a fault would end a service that takes none. */
final class DefaultHelidon {
    private DefaultHelidon() {
    }

    public static void main(String[] args) {
        WebServer.builder()
                .port(Integer.parseInt(System.getenv("SERVER_PORT")))
                .routing(routing -> routing
                        .get("/", (request, response) -> response.send("devops test server flying!!"))
                        .get("/health", (request, response) -> response.send("UP")))
                .build()
                .start();
        System.out.println("{\"event\":\"started\"}");
    }
}
