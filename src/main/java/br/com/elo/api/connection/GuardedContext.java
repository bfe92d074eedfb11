package br.com.elo.api.connection;

import br.com.elo.api.helidon.HeadWriter;
import br.com.elo.api.helidon.RequestReader;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.ServerConnectionException;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** The context that Helidon gave to a connection, with a reader and a writer that keep its deadline. */
final class GuardedContext implements ConnectionContext {
    private final ConnectionContext context;
    private final Deadline deadline;
    private final RequestReader reader = new RequestReader(this::read);
    private final DataWriter writer;
    private boolean ended;
    private boolean answered;

    GuardedContext(ConnectionContext context, Deadline deadline) {
        this.context = context;
        this.deadline = deadline;
        this.writer = new Writer();
    }

    /** The next bytes, or null at the end. */
    byte[] read() {
        try {
            byte[] bytes = serverSocket().get();
            deadline.received();
            ended = bytes == null;
            return bytes;
        } catch (UncheckedIOException e) {
            ended = true;
            throw new ServerConnectionException("cannot read from the socket", e);
        }
    }

    /** Whether the other end may still be sending although it has its answer. */
    boolean isCutShort() {
        return answered && !ended && deadline.phase() == Phase.RECEIVING;
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public DataWriter dataWriter() {
        return writer;
    }

    @Override
    public HelidonSocket serverSocket() {
        return context.serverSocket();
    }

    @Override
    public ListenerContext listenerContext() {
        return context.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return context.executor();
    }

    @Override
    public Router router() {
        return context.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return context.proxyProtocolData();
    }

    @Override
    public PeerInfo remotePeer() {
        return context.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return context.localPeer();
    }

    @Override
    public boolean isSecure() {
        return context.isSecure();
    }

    @Override
    public String socketId() {
        return context.socketId();
    }

    @Override
    public String childSocketId() {
        return context.childSocketId();
    }

    private final class Writer implements DataWriter {
        private final DataWriter socket = new HeadWriter(context.dataWriter(), reader);

        @Override
        public void write(BufferData... buffers) {
            send(() -> socket.write(buffers));
        }

        @Override
        public void write(BufferData buffer) {
            send(() -> socket.write(buffer));
        }

        @Override
        public void writeNow(BufferData... buffers) {
            send(() -> socket.writeNow(buffers));
        }

        @Override
        public void writeNow(BufferData buffer) {
            send(() -> socket.writeNow(buffer));
        }

        @Override
        public void flush() {
            send(socket::flush);
        }

        private void send(Runnable piece) {
            deadline.whileSending(piece);
            answered = true;
        }
    }
}
