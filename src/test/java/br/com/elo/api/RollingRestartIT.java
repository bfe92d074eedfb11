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
        try (LoadBalancedPair pair = new LoadBalancedPair(folder, RollingRestartIT::before);
             Clients clients = new Clients(pair.port()).with(16, OLD)) {
            clients.awaitServed(SOME);
            pair.replaceBoth(RollingRestartIT::before);
            clients.awaitServed(SOME);

            assertEquals(List.of(), clients.failures());
            assertTrue(clients.served() > 2 * SOME);
        }
    }

    /** The rotation of the guide: the new token beside the old one, then clients change, then the old one goes. */
    @Test
    void changesTheTokenAndRefusesNobody() {
        try (LoadBalancedPair pair = new LoadBalancedPair(folder, RollingRestartIT::before)) {
            try (Clients old = new Clients(pair.port()).with(8, OLD)) {
                old.awaitServed(SOME);
                pair.replaceBoth(() -> after().variable("ELO_PASS_PREVIOUS", OLD));
                old.awaitServed(SOME);
                assertEquals(List.of(), old.failures());
            }
            try (Clients fresh = new Clients(pair.port()).with(8, NEW)) {
                fresh.awaitServed(SOME);
                pair.replaceBoth(RollingRestartIT::after);
                fresh.awaitServed(SOME);
                assertEquals(List.of(), fresh.failures());
            }
            assertTrue(Wire.exchange(pair.port(),
                    "GET / HTTP/1.1\nHost: a\nAuthorization: Token " + OLD + "\nConnection: close\n\n")
                    .startsWith("HTTP/1.1 401 "));
        }
    }

    private static ApiProcess.Command before() {
        return new ApiProcess.Command().token(OLD);
    }

    private static ApiProcess.Command after() {
        return new ApiProcess.Command().token(NEW);
    }
}
