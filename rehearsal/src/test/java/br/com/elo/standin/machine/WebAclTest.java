package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.standin.option.Defaults;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of options/waf.config on real requests. */
class WebAclTest {
    private static final Map<String, Object> RESOURCES = new TreeMap<>(ConfigFile.named("waf.config").resources());
    private static final int WITHOUT_TOKEN = 100;
    private final LoadBalancer balancer = new LoadBalancer(new OpenIngress());
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer target;

    @BeforeEach
    void startATarget() throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        target.start();
    }

    @AfterEach
    void close() {
        client.close();
        balancer.close();
        target.stop(0);
    }

    @Test
    void whoHasNoTokenIsBlockedAfterAHundredRequestsAndWhoHasOneIsNot() throws Exception {
        balance(WebAcl.of(Map.of("Resources", RESOURCES)));
        for (int i = 0; i < WITHOUT_TOKEN; i++) {
            assertEquals(200, status("Bearer x"));
        }
        assertEquals(403, status("Bearer x"));
        assertEquals(403, status(""));
        assertEquals(200, status("Token x"));
        assertEquals(200, status("tOKEN x"));
    }

    @Test
    void anAclThatIsAssociatedWithNothingBlocksNobody() throws Exception {
        balance(WebAcl.of(Map.of("Resources", Map.of("WebAcl", RESOURCES.get("WebAcl")))));
        for (int i = 0; i <= WITHOUT_TOKEN; i++) {
            assertEquals(200, status(""));
        }
    }

    private void balance(WebAcl acl) {
        balancer.protect(acl);
        balancer.configure(Defaults.SETTINGS.options());
        balancer.add("i-1", target.getAddress().getPort());
        assertTrue(Patience.await(Duration.ofSeconds(20), () -> balancer.state("i-1").isUp()));
    }

    private int status(String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + balancer.port(80)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
