package br.com.elo.standin.aws;

import br.com.elo.standin.aws.JsonService.Call;
import br.com.elo.standin.aws.QueryService.Reply;
import br.com.elo.standin.option.Json;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The one address of the account: some services are answered here, every other by moto. */
public final class Gateway implements AutoCloseable {
    private static final String BEANSTALK = "elasticbeanstalk";
    private static final Set<String> RENAMED = Set.of("ecr", "cloudformation");

    private final Services services;
    private final Authorizer authorizer;
    private final RoleGuard guard;
    private final ReverseProxy moto;
    private final WebServer server;

    private Gateway(Services services, Authorizer authorizer, URI moto) {
        this.services = services;
        this.authorizer = authorizer;
        this.guard = new RoleGuard(moto);
        this.moto = new ReverseProxy(moto);
        this.server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .featuresDiscoverServices(false)
                .shutdownHook(false)
                .routing(routing -> routing.any(this::handle))
                .build();
    }

    /**
     * What is not moto's.
     *
     * @param faults what goes wrong, if anything
     * @param json   services of the JSON protocol by their name in a credential scope
     * @param names  what becomes of names in the answers of moto's ECR and CloudFormation
     * @param puts   takes each object that is put into S3
     */
    public record Services(QueryService beanstalk, FaultInjection faults,
            Map<String, JsonService> json, UnaryOperator<String> names, Consumer<ObjectCreated> puts) {
    }

    /**
     * Listens on a free port of the loopback address.
     *
     * @param authorizer is asked before any of them is
     * @param moto       where all other services are
     */
    public static Gateway open(Services services, Authorizer authorizer, URI moto) {
        Gateway gateway = new Gateway(services, authorizer, moto);
        gateway.server.start();
        return gateway;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }

    private void handle(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        SignedRequest signed = SignedRequest.of(request);
        Optional<Fault> fault = services.faults().next();
        // Credentials that have expired have no rights to ask for.
        Optional<AccessDenied> denied = fault.isPresent() ? Optional.empty()
                : authorizer.refusal(signed).or(() -> guard.refusal(signed)).map(reason -> AccessDenied.of(signed, reason));
        if (fault.isPresent()) {
            response.status(Status.create(fault.get().status()));
            response.send(fault.get().body(signed.service(), !signed.target().isEmpty()));
        } else if (denied.isPresent()) {
            response.status(Status.create(denied.get().status()));
            response.header(HeaderNames.CONTENT_TYPE, denied.get().type());
            response.send(denied.get().body());
        } else if (!answers(signed, response)) {
            HttpResponse<byte[]> answer = moto.ask(request, signed.body());
            ReverseProxy.pass(request, response, answer, renamed(signed, answer.body()));
            if (signed.service().equals("s3") && signed.method().equals("PUT") && answer.statusCode() == 200) {
                tell(signed, answer.headers().firstValue("x-amz-version-id").orElse(""));
            }
        }
    }

    /** Of an object: a bucket has no path in it. */
    private void tell(SignedRequest request, String version) {
        String[] names = request.path().substring(1).split("/", 2);
        if (names.length == 2) {
            services.puts().accept(new ObjectCreated(request.region(), names[0], names[1], version));
        }
    }

    private boolean answers(SignedRequest request, ServerResponse response) {
        if (request.service().equals(BEANSTALK)) {
            Reply reply = services.beanstalk().answer(request.region(), request.text());
            services.faults().answered(request.text());
            response.status(Status.create(reply.status()));
            response.header(HeaderNames.CONTENT_TYPE, "text/xml; charset=UTF-8");
            response.send(reply.xml());
            return true;
        }
        try {
            Optional<String> answer = Optional.ofNullable(services.json().get(request.service())).flatMap(service ->
                    service.answer(new Call(request.region(), request.caller(), request.target(), request.text())));
            answer.ifPresent(json -> send(response, json));
            return answer.isPresent();
        } catch (JsonRefusal e) {
            response.status(Status.BAD_REQUEST_400);
            send(response, Json.write(Map.of("__type", e.type(), "message", e.getMessage())));
            return true;
        }
    }

    private byte[] renamed(SignedRequest request, byte[] body) {
        return RENAMED.contains(request.service())
                ? services.names().apply(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : body;
    }

    private static void send(ServerResponse response, String json) {
        response.header(HeaderNames.CONTENT_TYPE, "application/x-amz-json-1.1");
        response.send(json);
    }
}
