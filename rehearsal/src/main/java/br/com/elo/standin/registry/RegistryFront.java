package br.com.elo.standin.registry;

import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.aws.ReverseProxy;
import br.com.elo.standin.aws.Rights;
import br.com.elo.standin.option.Json;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What ECR does beyond a plain registry: a login with a password of its API, the rights of whoever has logged in, tags
 * that never change; and its API, which moto plays, knows what was pushed. The refusals are ECR's, as people report them.
 */
final class RegistryFront {
    private final Moto moto;
    private final ReverseProxy images;
    private final Queue<Pull> pulls = new ConcurrentLinkedQueue<>();

    RegistryFront(Moto moto, URI images) {
        this.moto = moto;
        this.images = new ReverseProxy(images);
    }

    List<Pull> pulls() {
        return List.copyOf(pulls);
    }

    void handle(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        Optional<RegistryPassword> login =
                RegistryPassword.of(request.headers().value(HeaderNames.AUTHORIZATION).orElse(""));
        Optional<RegistryRequest> asked = RegistryRequest.of(
                request.prologue().method().text(), request.prologue().uriPath().path());
        try {
            byte[] body = ReverseProxy.body(request);
            RegistryPassword known = login.orElseThrow(
                    () -> new RegistryRefusal(Status.UNAUTHORIZED_401, "UNAUTHORIZED", "Not Authorized"));
            Optional<Repository> repository = asked.map(one -> repository(known, one));
            HttpResponse<byte[]> answer = images.ask(request, body);
            if (repository.isPresent() && answer.statusCode() < 300) {
                note(known, asked.orElseThrow(), repository.get(), body, answer);
            }
            ReverseProxy.pass(request, response, answer, answer.body());
        } catch (RegistryRefusal e) {
            // Without the challenge a client would not offer its password.
            response.header(HeaderNames.WWW_AUTHENTICATE, "Basic realm=\"ECR\"");
            response.status(e.status);
            response.send(Json.write(Map.of("errors", List.of(Map.of("code", e.code, "message", e.getMessage())))));
        }
    }

    /** The one that is asked for, if it is there and this may be done with it. */
    private Repository repository(RegistryPassword login, RegistryRequest asked) {
        Repository repository = Repository.find(moto.region(login.region()), asked.repository())
                .orElseThrow(() -> new RegistryRefusal(Status.NOT_FOUND_404, "NAME_UNKNOWN",
                        "The repository with name '%s' does not exist in the registry with id '%s'"
                                .formatted(asked.repository(), Moto.ACCOUNT)));
        login.caller().role().map(role -> new Rights(repository.region(), role))
                .filter(rights -> !rights.allow(asked.action(), repository.arn()))
                .ifPresent(rights -> {
                    throw new RegistryRefusal(Status.FORBIDDEN_403, "DENIED", rights.denial(asked.action(), repository.arn()));
                });
        if (asked.tags() && repository.isImmutable() && repository.has(asked.reference())) {
            throw new RegistryRefusal(Status.BAD_REQUEST_400, "TAG_INVALID",
                    "The image tag '%s' already exists in the '%s' repository and cannot be overwritten because the tag is "
                            .formatted(asked.reference(), repository.name()) + "immutable.");
        }
        return repository;
    }

    private void note(RegistryPassword login, RegistryRequest asked, Repository repository, byte[] body,
            HttpResponse<byte[]> answer) {
        if (asked.tags()) {
            repository.put(body, asked.reference(), answer.headers().firstValue("Docker-Content-Digest").orElseThrow());
        } else if (asked.pulls()) {
            pulls.add(new Pull(login.caller(), repository.name(), asked.reference()));
        }
    }

    private static final class RegistryRefusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Status status;
        private final String code;

        RegistryRefusal(Status status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }
    }
}
