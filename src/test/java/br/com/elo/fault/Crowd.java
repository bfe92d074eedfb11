package br.com.elo.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Connections that say nothing. Those that find no place stay at the door: the kernel goes on trying to connect them. */
final class Crowd implements AutoCloseable {
    private final List<SocketChannel> connections = new ArrayList<>();

    Crowd(int number, int port) {
        try {
            for (int i = 0; i < number; i++) {
                SocketChannel connection = SocketChannel.open();
                connections.add(connection);
                connection.configureBlocking(false);
                connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    /** How many the kernel has taken in. */
    long connected() {
        return connections.stream().filter(Crowd::isConnected).count();
    }

    private static boolean isConnected(SocketChannel connection) {
        try {
            return connection.finishConnect();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        for (SocketChannel connection : connections) {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
