package br.com.elo.api.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;

/** A TCP port of this machine, and whether somebody listens on it. */
public final class Port {
    private final int number;
    /** Opened once and kept: a process that has run out of file descriptors must still find out. */
    private final ServerSocketChannel probe;

    public Port(int number) {
        this.number = number;
        try {
            this.probe = ServerSocketChannel.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tries to bind the port. It stays bound if that succeeds, so the process had better end then.
     *
     * @return why it cannot be bound: mostly because somebody listens. Empty if nobody does
     */
    public Optional<IOException> bindError() {
        try {
            probe.bind(new InetSocketAddress(number));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** 1 to 65535. */
    public int number() {
        return number;
    }
}
