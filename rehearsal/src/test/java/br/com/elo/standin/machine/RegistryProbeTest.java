package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryProbeTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer registry;
    private String host;
    private String refused = "nothing";

    @BeforeEach
    void open() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::answer);
        registry.start();
        host = "127.0.0.1:" + registry.getAddress().getPort();
    }

    @AfterEach
    void close() {
        registry.stop(0);
    }

    @Test
    void manifestAndConfigurationAreFetchedWithTheLogin() {
        assertEquals(Optional.empty(), refusal(login()));
        assertEquals(List.of("/v2/api/manifests/sha256:1", "/v2/api/blobs/sha256:2"), asked);
    }

    @Test
    void aPullWithoutALoginIsRefusedInTheWordsOfDocker() {
        assertEquals(Optional.of("Get \"http://%s/v2/api/manifests/sha256:1\": no basic auth credentials".formatted(host)),
                refusal("{}"));
    }

    @Test
    void aPullWithoutTheRightIsRefusedInTheWordsOfEcr() {
        for (String part : List.of("manifests", "blobs")) {
            refused = part;
            assertEquals(Optional.of("denied: not authorized"), refusal(login()));
        }
    }

    @Test
    void anotherRegistryIsNotAsked() {
        assertEquals(Optional.empty(), new RegistryProbe("public.ecr.aws/a/b:1", "{}").refusal());
    }

    private Optional<String> refusal(String login) {
        return new RegistryProbe(host + "/api@sha256:1", login).refusal();
    }

    private String login() {
        return "{\"auths\": {\"%s\": {\"auth\": \"QTpC\"}}}".formatted(host);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        boolean known = "Basic QTpC".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        int status = !known ? 401 : path.contains(refused) ? 403 : 200;
        byte[] body = (status == 200 ? "{\"config\": {\"digest\": \"sha256:2\"}}"
                : "{\"errors\": [{\"message\": \"not authorized\"}]}").getBytes();
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
