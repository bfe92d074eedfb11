package br.com.elo.standin.registry;

import br.com.elo.standin.aws.Caller;
import br.com.elo.standin.aws.JsonService;
import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.option.Json;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account's image registry: docker-registry keeps the images, {@link RegistryFront} makes it ECR's. It listens on
 * loopback, the one place where Docker does without TLS; so its address stands where ECR's host name would.
 */
public final class Registry implements JsonService, AutoCloseable {
    private final RegistryProcess process;
    private final RegistryFront front;
    private final WebServer server;

    private Registry(RegistryProcess process, RegistryFront front) {
        this.process = process;
        this.front = front;
        this.server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .featuresDiscoverServices(false)
                .shutdownHook(false)
                .routing(routing -> routing.any(front::handle))
                .build();
    }

    /**
     * Opens it, without an image.
     *
     * @param folder for its files
     */
    public static Registry open(Path folder, Moto moto) throws IOException, InterruptedException {
        RegistryProcess process = RegistryProcess.start(folder);
        Registry registry = new Registry(process, new RegistryFront(moto, process.uri()));
        registry.server.start();
        return registry;
    }

    public String host() {
        return "127.0.0.1:" + server.port();
    }

    /** What docker login leaves behind in config.json. */
    public String login(String region, Caller caller) {
        return Json.write(Map.of("auths", Map.of(host(), Map.of("auth", new RegistryPassword(region, caller).token()))));
    }

    /** ECR's own host name in an answer of the API becomes the one that leads here. */
    public String renamed(String text) {
        return text.replaceAll(Moto.ACCOUNT + "\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com", host());
    }

    /** Who has pulled what, in order. */
    public List<Pull> pulls() {
        return front.pulls();
    }

    /** The rest of ECR's API is moto's. */
    @Override
    public Optional<String> answer(Call call) {
        return call.operation().equals("GetAuthorizationToken")
                ? Optional.of(Json.write(Map.of("authorizationData", List.of(Map.of(
                        "authorizationToken", new RegistryPassword(call.region(), call.caller()).token(),
                        "proxyEndpoint", "http://" + host())))))
                : Optional.empty();
    }

    @Override
    public void close() {
        server.stop();
        process.close();
    }
}
