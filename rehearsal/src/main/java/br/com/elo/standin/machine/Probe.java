package br.com.elo.standin.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.OptionalInt;

/** A request as a load balancer's health check sends it. */
final class Probe {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Probe() {
    }

    /**
     * Asks once.
     *
     * @return the status, if there was an answer
     */
    static OptionalInt status(int port, HealthCheck check) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + check.path()))
                .header("User-Agent", "ELB-HealthChecker/2.0")
                .timeout(check.timeout())
                .build();
        try {
            return OptionalInt.of(CLIENT.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            throw Patience.cancelled();
        }
    }
}
