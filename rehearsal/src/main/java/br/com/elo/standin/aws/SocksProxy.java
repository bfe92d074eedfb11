package br.com.elo.standin.aws;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The network between the reader's curl and AWS: a SOCKS server (RFC 1928) that knows the account's names and no others.
 * What is sent to a port where nobody listens gets no answer, as from behind a security group.
 */
public final class SocksProxy implements AutoCloseable {
    private static final int VERSION = 5;
    private static final byte DOMAIN_NAME = 3;
    private static final byte SUCCEEDED = 0;
    private static final byte HOST_UNREACHABLE = 4;
    private static final byte ADDRESS_TYPE_NOT_SUPPORTED = 8;
    private final Dns names;
    private final ServerSocket server;

    private SocksProxy(Dns names) throws IOException {
        this.names = names;
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    public static SocksProxy open(Dns names) throws IOException {
        SocksProxy proxy = new SocksProxy(names);
        Thread.startVirtualThread(proxy::accept);
        return proxy;
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            in.readByte();
            in.readNBytes(in.readUnsignedByte());
            client.getOutputStream().write(new byte[] {VERSION, 0}); // nobody needs to say who they are
            in.readNBytes(3); // version, CONNECT, reserved
            if (in.readByte() != DOMAIN_NAME) {
                reply(client, ADDRESS_TYPE_NOT_SUPPORTED);
                return;
            }
            String name = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
            connect(client, name, in.readUnsignedShort());
        } catch (IOException e) {
            // either side has gone
        }
    }

    private void connect(Socket client, String name, int wanted) throws IOException {
        Optional<String> known = names.resolve(name);
        if (known.isEmpty()) {
            reply(client, HOST_UNREACHABLE);
            return;
        }
        OptionalInt port = names.port(known.get(), wanted);
        if (port.isEmpty()) {
            client.getInputStream().transferTo(OutputStream.nullOutputStream()); // until it gives up
            return;
        }
        try (Socket host = new Socket(InetAddress.getLoopbackAddress(), port.getAsInt())) {
            reply(client, SUCCEEDED);
            Thread back = Thread.startVirtualThread(() -> relay(host, client));
            relay(client, host);
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(Socket client, byte code) throws IOException {
        client.getOutputStream().write(new byte[] {VERSION, code, 0, 1, 0, 0, 0, 0, 0, 0});
    }

    private static void relay(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // either side has gone
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
