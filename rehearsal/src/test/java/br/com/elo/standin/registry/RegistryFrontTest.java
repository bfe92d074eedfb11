package br.com.elo.standin.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.standin.aws.Caller;
import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.aws.Region;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In front of a registry that takes everything. */
class RegistryFrontTest {
    private static final String VERSION = "2010-05-08";
    private static final String MANIFEST = """
            {"schemaVersion": 2, "mediaType": "application/vnd.docker.distribution.manifest.v2+json", "layers": []}""";
    private static final String DIGEST = "sha256:" + "0".repeat(64);
    @TempDir
    private static Path folder;
    private static Moto moto;
    private static Region region;
    private HttpServer images;
    private RegistryFront front;
    private WebServer server;

    @BeforeAll
    static void openAccount() throws IOException, InterruptedException {
        moto = Moto.start(folder, Path.of("target/aws-tools"));
        region = moto.region("us-east-1");
        region.json("ecr", "AmazonEC2ContainerRegistry_V20150921.CreateRepository",
                "{\"repositoryName\": \"api\", \"imageTagMutability\": \"IMMUTABLE\"}");
        region.query("iam", "CreateRole", VERSION, Map.of("RoleName", "puller", "AssumeRolePolicyDocument", "{}"));
        region.query("iam", "PutRolePolicy", VERSION, Map.of("RoleName", "puller", "PolicyName", "pull", "PolicyDocument", """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ecr:BatchGetImage",
                  "Resource": "arn:aws:ecr:us-east-1:123456789012:repository/api"}]}"""));
    }

    @AfterAll
    static void closeAccount() {
        moto.close();
    }

    @BeforeEach
    void open() throws IOException {
        images = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        images.createContext("/", RegistryFrontTest::take);
        images.start();
        front = new RegistryFront(moto, URI.create("http://127.0.0.1:" + images.getAddress().getPort()));
        server = WebServer.builder().address(InetAddress.getLoopbackAddress()).port(0).featuresDiscoverServices(false)
                .shutdownHook(false).routing(routing -> routing.any(front::handle)).build().start();
    }

    @AfterEach
    void close() {
        server.stop();
        images.stop(0);
    }

    @Test
    void nobodyComesInWithoutALogin() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/v2/")));
        assertEquals(401, answer.statusCode());
        assertEquals("Basic realm=\"ECR\"", answer.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals(401, send(HttpRequest.newBuilder(uri("/v2/")).header("Authorization", "Basic QVdTOng=")).statusCode());
        assertEquals(200, send(request("/v2/", Caller.ANYBODY)).statusCode());
    }

    @Test
    void whatIsPushedIsKnownToTheApiAndItsTagNeverChanges() throws Exception {
        assertEquals(200, push("api", "first").statusCode());
        assertTrue(region.json("ecr", "AmazonEC2ContainerRegistry_V20150921.BatchGetImage",
                "{\"repositoryName\": \"api\", \"imageIds\": [{\"imageTag\": \"first\"}]}").contains(DIGEST));
        HttpResponse<String> again = push("api", "first");
        assertEquals(400, again.statusCode());
        assertTrue(again.body().contains("The image tag 'first' already exists in the 'api' repository and cannot be "
                + "overwritten because the tag is immutable."), again.body());
    }

    @Test
    void nothingIsPushedToARepositoryThatIsNotThere() throws Exception {
        HttpResponse<String> answer = push("other", "first");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("The repository with name 'other' does not exist"), answer.body());
    }

    @Test
    void aRoleMayWhatItsPoliciesSay() throws Exception {
        Caller puller = Caller.role("arn:aws:iam::123456789012:role/puller");
        assertEquals(200, send(request("/v2/api/manifests/" + DIGEST, puller)).statusCode());
        assertEquals(List.of(new Pull(puller, "api", DIGEST)), front.pulls());
        HttpResponse<String> answer = send(request("/v2/api/blobs/" + DIGEST, puller));
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("is not authorized to perform: ecr:GetDownloadUrlForLayer on resource: "
                + "arn:aws:ecr:us-east-1:123456789012:repository/api"), answer.body());
    }

    private HttpResponse<String> push(String repository, String tag) throws IOException, InterruptedException {
        return send(request("/v2/%s/manifests/%s".formatted(repository, tag), Caller.ANYBODY)
                .PUT(BodyPublishers.ofString(MANIFEST)));
    }

    private HttpRequest.Builder request(String path, Caller caller) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Basic " + new RegistryPassword("us-east-1", caller).token());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Docker-Content-Digest", DIGEST);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
