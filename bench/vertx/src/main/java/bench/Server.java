package bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import java.security.MessageDigest;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Vert.x with an event loop for each core. */
public final class Server extends VerticleBase {
    private static final Buffer GREETING = Buffer.buffer("devops test server flying!!");
    private final byte[] authorization = ("Token " + System.getenv("ELO_PASS")).getBytes(UTF_8);

    public static void main(String[] args) {
        DeploymentOptions oneForEachCore = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx().deployVerticle(Server::new, oneForEachCore).await();
    }

    @Override
    public Future<?> start() {
        return vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(Integer.parseInt(System.getenv("SERVER_PORT")), "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        if (!isAccepted(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            request.response().setStatusCode(401).putHeader("WWW-Authenticate", "Token realm=\"elo\"").end();
        } else if (request.path().equals("/")) {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=UTF-8").end(GREETING);
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private boolean isAccepted(String presented) {
        return presented != null && MessageDigest.isEqual(presented.getBytes(UTF_8), authorization);
    }
}
