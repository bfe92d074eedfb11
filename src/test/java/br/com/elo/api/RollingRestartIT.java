package br.com.elo.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two instances behind a load balancer are replaced one after the other while clients go on asking. */
class RollingRestartIT {
    private static final String OLD = "old-0123456789abcdef0123456789abcdef";
    private static final String NEW = "new-0123456789abcdef0123456789abcdef";
    private static final long SOME = 2_000;

    @TempDir
    private Path folder;

    @Test
    void losesNothing() {
        ApiProcess first = new ApiProcess.Command().token(OLD).serve();
        ApiProcess second = new ApiProcess.Command().token(OLD).serve();
        try (Haproxy balancer = new Haproxy(folder, first.port(), second.port());
             Clients clients = new Clients(balancer.port()).with(16, OLD)) {
            clients.awaitServed(SOME);
            first = replace(first, balancer, new ApiProcess.Command().token(OLD));
            second = replace(second, balancer, new ApiProcess.Command().token(OLD));
            clients.awaitServed(SOME);

            assertEquals(List.of(), clients.failures());
            assertTrue(clients.served() > 2 * SOME);
        } finally {
            first.close();
            second.close();
        }
    }

    /** The rotation of the guide: the new token beside the old one, then clients change, then the old one goes. */
    @Test
    void changesTheTokenAndRefusesNobody() {
        ApiProcess first = new ApiProcess.Command().token(OLD).serve();
        ApiProcess second = new ApiProcess.Command().token(OLD).serve();
        try (Haproxy balancer = new Haproxy(folder, first.port(), second.port())) {
            try (Clients old = new Clients(balancer.port()).with(8, OLD)) {
                old.awaitServed(SOME);
                first = replace(first, balancer, new ApiProcess.Command().token(NEW).variable("ELO_PASS_PREVIOUS", OLD));
                second = replace(second, balancer, new ApiProcess.Command().token(NEW).variable("ELO_PASS_PREVIOUS", OLD));
                old.awaitServed(SOME);
                assertEquals(List.of(), old.failures());
            }
            try (Clients fresh = new Clients(balancer.port()).with(8, NEW)) {
                fresh.awaitServed(SOME);
                first = replace(first, balancer, new ApiProcess.Command().token(NEW));
                second = replace(second, balancer, new ApiProcess.Command().token(NEW));
                fresh.awaitServed(SOME);
                assertEquals(List.of(), fresh.failures());
            }
            assertTrue(Wire.exchange(balancer.port(),
                    "GET / HTTP/1.1\nHost: a\nAuthorization: Token " + OLD + "\nConnection: close\n\n")
                    .startsWith("HTTP/1.1 401 "));
        } finally {
            first.close();
            second.close();
        }
    }

    private static ApiProcess replace(ApiProcess running, Haproxy balancer, ApiProcess.Command successor) {
        running.terminate();
        assertEquals(143, running.exitStatus());
        Await.until(() -> !balancer.seesBoth());
        ApiProcess started = successor.onPort(running.port()).serve();
        Await.until(balancer::seesBoth);
        return started;
    }
}
