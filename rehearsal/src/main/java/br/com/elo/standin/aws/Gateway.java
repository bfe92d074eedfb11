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
    private static final String QUOTAS = "servicequotas";
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
    public record Services(QueryService beanstalk, ServiceQuotas quotas, FaultInjection faults,
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
        String authorization = request.headers().value(HeaderNames.AUTHORIZATION).orElse("");
        SignedRequest signed = SignedRequest.of(request);
        CredentialScope scope = signed.scope();
        String text = signed.text();
        String target = signed.target();
        String path = signed.path();
        String method = signed.method();
        Optional<Fault> fault = services.faults().next();
        // Credentials that have expired have no rights to ask for.
        Optional<String> refusal = fault.isPresent() ? Optional.empty() : authorizer.refusal(signed);
        Optional<RoleGuard.Denial> denial = guard.judge(
                new RoleGuard.Attempt(scope, Caller.of(authorization), method, path, target, text));
        if (fault.isPresent()) {
            response.status(Status.create(fault.get().status()));
            response.send(fault.get().body(scope.service(), !target.isEmpty()));
        } else if (refusal.isPresent()) {
            AccessDenied denied = AccessDenied.of(signed, refusal.get());
            response.status(Status.create(denied.status()));
            response.header(HeaderNames.CONTENT_TYPE, denied.type());
            response.send(denied.body());
        } else if (denial.isPresent()) {
            response.status(Status.FORBIDDEN_403);
            response.send(denial.get().body());
        } else if (scope.service().equals(BEANSTALK)) {
            Reply reply = services.beanstalk().answer(scope.region(), text);
            services.faults().answered(text);
            response.status(Status.create(reply.status()));
            response.header(HeaderNames.CONTENT_TYPE, "text/xml; charset=UTF-8");
            response.send(reply.xml());
        } else if (scope.service().equals(QUOTAS)) {
            send(response, services.quotas().answer(target, text));
        } else if (!answers(scope, new Call(scope.region(), Caller.of(authorization), target, text), response)) {
            HttpResponse<byte[]> answer = moto.ask(request, signed.body());
            ReverseProxy.pass(request, response, answer, renamed(scope, answer.body()));
            if (scope.service().equals("s3") && method.equals("PUT") && answer.statusCode() == 200) {
                tell(scope, path, answer.headers().firstValue("x-amz-version-id").orElse(""));
            }
        }
    }

    /** Of an object: a bucket has no path in it. */
    private void tell(CredentialScope scope, String path, String version) {
        String[] names = path.substring(1).split("/", 2);
        if (names.length == 2) {
            services.puts().accept(new ObjectCreated(scope.region(), names[0], names[1], version));
        }
    }

    private boolean answers(CredentialScope scope, Call call, ServerResponse response) {
        JsonService service = services.json().get(scope.service());
        try {
            Optional<String> answer = service == null ? Optional.empty() : service.answer(call);
            answer.ifPresent(json -> send(response, json));
            return answer.isPresent();
        } catch (JsonRefusal e) {
            response.status(Status.BAD_REQUEST_400);
            send(response, Json.write(Map.of("__type", e.type(), "message", e.getMessage())));
            return true;
        }
    }

    private byte[] renamed(CredentialScope scope, byte[] body) {
        return RENAMED.contains(scope.service())
                ? services.names().apply(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : body;
    }

    private static void send(ServerResponse response, String json) {
        response.header(HeaderNames.CONTENT_TYPE, "application/x-amz-json-1.1");
        response.send(json);
    }
}
