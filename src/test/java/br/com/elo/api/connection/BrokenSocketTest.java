package br.com.elo.api.connection;

import br.com.elo.project.Await;
import br.com.elo.api.Wire;
import br.com.elo.api.log.Tally;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A connection leaves the list whatever happens on its thread; else it would count as one of many for good. */
class BrokenSocketTest {
    private final Limits limits = new Limits(16, 8, Duration.ofSeconds(10), Duration.ofSeconds(75), Duration.ofMillis(100));
    private final OpenConnections open = new OpenConnections(limits, new Tally(event -> event));
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void anErrorWhileLingeringTakesItOffTheList() {
        WebServer server = WebServer.builder().port(0).protocolsDiscoverServices(false).shutdownHook(false)
                .addConnectionSelector(new Breaking(new GuardedSelector(open, limits)))
                .routing(routing -> routing.get("/", (request, response) -> response.send("hello")))
                .build().start();
        try (Wire wire = new Wire(server.port())) {
            assertTrue(wire.send("GET / HTTP/1.1\nHost: a\n\n").readAnswer().endsWith("hello"));
            wire.readToEnd();

            Await.until(() -> open.size() == 0);
            assertEquals(3, reads.get(), "one for the request, one for the next, one while lingering");
        } finally {
            server.stop();
        }
    }

    /** Hands on a socket that gives one piece of data, and then an error of the JVM. */
    private final class Breaking implements ServerConnectionSelector {
        private final ServerConnectionSelector selector;

        Breaking(ServerConnectionSelector selector) {
            this.selector = selector;
        }

        @Override
        public int bytesToIdentifyConnection() {
            return selector.bytesToIdentifyConnection();
        }

        @Override
        public Support supports(BufferData data) {
            return selector.supports(data);
        }

        @Override
        public Set<String> supportedApplicationProtocols() {
            return selector.supportedApplicationProtocols();
        }

        @Override
        public ServerConnection connection(ConnectionContext context) {
            HelidonSocket socket = context.serverSocket();
            return selector.connection(with(context, ConnectionContext.class, "serverSocket",
                    () -> with(socket, HelidonSocket.class, "get", () -> {
                        if (reads.incrementAndGet() > 1) {
                            throw new StackOverflowError("on purpose");
                        }
                        return socket.get();
                    })));
        }
    }

    private interface Answer {
        Object give();
    }

    private static <T> T with(T real, Class<T> type, String method, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            if (called.getName().equals(method) && called.getParameterCount() == 0) {
                return answer.give();
            }
            try {
                return called.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
