package br.com.elo.rehearsal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Await;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientPoolTest {
    private static final Map<String, Integer> STATUS = Map.of(
            "Token good", 200, "Token old", 401, "Token forbidden", 403, "Token locked", 503, "Token broken", 502);
    private HttpServer server;
    private volatile String token = "good";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(STATUS.get(exchange.getRequestHeaders().getFirst("Authorization")), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void answersAreCountedByWhatTheyMeanToAClient() throws GeneralSecurityException {
        Traffic traffic = meet(seen -> seen.answered() > 0, "old", "forbidden", "locked", "broken");
        assertEquals(traffic.sent(), traffic.answered() + traffic.refused() + traffic.failed());
        assertTrue(traffic.refused() > 0 && traffic.failed() > 0, traffic::toString);
        assertFalse(traffic.spotless());
    }

    @Test
    void aTokenThatIsHandedOverIsUsedFromThenOn() throws GeneralSecurityException {
        Traffic traffic = meet(seen -> seen.sent() > 20, "good");
        assertTrue(traffic.spotless(), traffic::toString);
        assertEquals(traffic.sent(), traffic.answered());
    }

    @Test
    void whatIsRefusedIsShownWithItsTimeAndWithoutTheToken() throws GeneralSecurityException {
        Traffic traffic = meet(seen -> seen.refused() > 10, "old");
        assertEquals(5, traffic.examples().size());
        assertTrue(traffic.examples().getFirst().matches("status 401 at \\d\\d:\\d\\d(:\\d\\d)?"), traffic::toString);
    }

    @Test
    void noAnswerIsAFailure() throws GeneralSecurityException {
        server.stop(0);
        assertEquals(0, meet(seen -> seen.failed() > 0, "good").answered());
    }

    @Test
    void aNameThatLeadsNowhereIsAFailure() throws GeneralSecurityException {
        ClientPool pool = new ClientPool(() -> {
            throw new IllegalArgumentException("no such name");
        }, () -> token, SSLContext.getDefault());
        try (pool) {
            Await.until(() -> pool.traffic().failed() > 0);
        }
    }

    /** Lets clients work with each token for a while. */
    private Traffic meet(Predicate<Traffic> enough, String... tokens) throws GeneralSecurityException {
        URI address = URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
        ClientPool pool = new ClientPool(() -> address, () -> token, SSLContext.getDefault());
        try (pool) {
            Await.until(() -> pool.traffic().sent() > 0);
            for (String next : tokens) {
                token = next;
                long before = pool.traffic().sent();
                Await.until(() -> pool.traffic().sent() > before + 40);
            }
            Await.until(() -> enough.test(pool.traffic()));
        }
        return pool.traffic();
    }
}
