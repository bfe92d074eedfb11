package br.com.elo.api.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * A TCP port of this machine.
 *
 * @param number 1 to 65535
 */
public record Port(int number) {

    /**
     * Tries to bind the port, and gives it back at once.
     *
     * @return why it cannot be bound; empty if nobody listens on it
     */
    public Optional<IOException> obstacle() {
        try (ServerSocket _ = new ServerSocket(number)) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
