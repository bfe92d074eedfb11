package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Ports;
import br.com.elo.project.Project;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundle's .platform with the nginx.conf of each platform: real nginx, real requests. */
class NginxMainTest {
    private static final Pattern KEEP_ALIVE = Pattern.compile("(?m)^ *keepalive_timeout +(\\d+)s?;");
    private static final String SERVER_TOKENS = "server_tokens off;\n";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final int port = Ports.free();
    @TempDir
    private Path folder;
    private HttpServer container;
    private Nginx nginx;

    @BeforeEach
    void startTheContainer() throws IOException {
        container = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        container.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        container.start();
    }

    @AfterEach
    void stop() {
        nginx.kill();
        container.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServiceTakesPassesAndWhatIsTooLargeDoesNot(NginxMain main) throws Exception {
        start(main, Project.ROOT);
        HttpRequest.Builder large = request("/" + "p".repeat(4000)).header("A", "a".repeat(4000)).header("B", "b".repeat(4000));
        assertEquals(200, send(large).statusCode());
        assertEquals(200, send(request("/").POST(BodyPublishers.ofByteArray(new byte[60 * 1024]))).statusCode());
        assertEquals(413, send(request("/").POST(BodyPublishers.ofByteArray(new byte[70 * 1024]))).statusCode());
    }

    @ParameterizedTest
    @EnumSource
    void theVersionStaysUnsaid(NginxMain main) throws Exception {
        start(main, Project.ROOT);
        assertEquals("nginx", send(request("/")).headers().firstValue("Server").orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void enhancedHealthGetsItsLog(NginxMain main) throws Exception {
        start(main, Project.ROOT);
        send(request("/health"));
        HealthdLog log = new HealthdLog(nginx.log("healthd"));
        assertTrue(Patience.await(PATIENCE, () -> log.requests(Instant.now(), PATIENCE).count(2) == 1));
    }

    /** A timeout of the platform's server{} beats the bundle's in http{}: whichever counts, the load balancer lets go first. */
    @ParameterizedTest
    @EnumSource
    void connectionsOutlastTheLoadBalancers(NginxMain main) throws IOException {
        start(main, Project.ROOT);
        int idle = Integer.parseInt(ConfigFile.setting("aws:elbv2:loadbalancer", "IdleTimeout").text());
        try (Stream<Path> files = Files.walk(folder.resolve("etc/nginx"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (Matcher found = KEEP_ALIVE.matcher(Files.readString(file)); found.find();) {
                    assertTrue(Integer.parseInt(found.group(1)) > idle, found.group() + " in " + file.getFileName());
                }
            }
        }
    }

    /** What kept eleven deployments in a row from starting: the reason why the bundle says it in server{}. */
    @Test
    void whatIsSetTwiceAtOneLevelKeepsNginxFromStarting() throws IOException {
        Path http = Files.createDirectories(folder.resolve("bundle/.platform/nginx/conf.d"));
        Files.writeString(http.resolve("own.conf"), SERVER_TOKENS);
        start(NginxMain.DOCKER, folder.resolve("bundle"));
        String failure = assertThrows(DeploymentException.class,
                () -> start(NginxMain.OTHERS, folder.resolve("bundle"))).getMessage();
        assertTrue(failure.contains("\"server_tokens\" directive is duplicate"), failure);
    }

    private void start(NginxMain main, Path bundle) {
        if (nginx != null) {
            nginx.kill();
        }
        nginx = new Nginx(folder);
        nginx.configure(config -> NginxConfig.write(
                config, main, port, "127.0.0.1:" + container.getAddress().getPort(), bundle));
        assertTrue(Patience.await(PATIENCE, this::listens));
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<Void> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.discarding());
        }
    }
}
