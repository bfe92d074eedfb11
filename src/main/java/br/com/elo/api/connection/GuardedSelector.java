package br.com.elo.api.connection;

import br.com.elo.api.helidon.Http1;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Connection;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;

import java.util.Set;

/** Makes every connection an HTTP/1.1 connection under guard. */
public final class GuardedSelector implements ServerConnectionSelector {
    private final Http1ConnectionSelector http1 = Http1ConnectionSelector.builder()
            .config(Http1.config(Limits.REQUEST_LINE_BYTES, Limits.HEADERS_BYTES))
            .build();
    private final OpenConnections open;
    private final Limits limits;

    /** Connections are entered in the list, with timeouts from the limits. */
    public GuardedSelector(OpenConnections open, Limits limits) {
        this.open = open;
        this.limits = limits;
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http1.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http1.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http1.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        Deadline deadline = new Deadline(limits, open.clock());
        GuardedContext guarded = new GuardedContext(context, deadline);
        return new GuardedConnection((Http1Connection) http1.connection(guarded), guarded, deadline, open);
    }
}
