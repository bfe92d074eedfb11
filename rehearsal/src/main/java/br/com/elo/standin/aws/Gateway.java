package br.com.elo.standin.aws;

import br.com.elo.standin.aws.QueryService.Reply;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;

/** The one address of the account: Elastic Beanstalk and quotas are answered here, every other service by moto. */
public final class Gateway implements AutoCloseable {
    private static final String BEANSTALK = "elasticbeanstalk";
    private static final String QUOTAS = "servicequotas";

    private final QueryService beanstalk;
    private final ServiceQuotas quotas = new ServiceQuotas();
    private final ReverseProxy moto;
    private final WebServer server;

    private Gateway(QueryService beanstalk, URI moto) {
        this.beanstalk = beanstalk;
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
     * Listens on a free port of the loopback address.
     *
     * @param moto where all other services are
     */
    public static Gateway open(QueryService beanstalk, URI moto) {
        Gateway gateway = new Gateway(beanstalk, moto);
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
        CredentialScope scope = CredentialScope.of(request.headers().value(HeaderNames.AUTHORIZATION).orElse(""));
        if (scope.service().equals(BEANSTALK)) {
            Reply reply = beanstalk.answer(scope.region(), request.content().as(String.class));
            response.status(Status.create(reply.status()));
            response.header(HeaderNames.CONTENT_TYPE, "text/xml; charset=UTF-8");
            response.send(reply.xml());
        } else if (scope.service().equals(QUOTAS)) {
            String target = request.headers().value(HeaderNames.create("X-Amz-Target")).orElse("");
            response.header(HeaderNames.CONTENT_TYPE, "application/x-amz-json-1.1");
            response.send(quotas.answer(target, request.content().as(String.class)));
        } else {
            moto.pass(request, response);
        }
    }
}
