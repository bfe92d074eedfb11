package br.com.elo.standin.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** HAProxy's runtime API. */
record AdminSocket(Path path) {
    /** Sends commands, divided by semicolons, and returns all that they print. */
    String send(String commands) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            channel.write(ByteBuffer.wrap((commands + "\n").getBytes(StandardCharsets.UTF_8)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends commands that print nothing unless they fail. */
    void order(String commands) {
        String answer = send(commands);
        if (!answer.isEmpty()) {
            throw new IllegalStateException("haproxy answered to " + commands + ": " + answer);
        }
    }

    /** Reads the file of a certificate again. */
    void replace(Path certificate) {
        try {
            // A blank line ends what is given.
            send("set ssl cert %s <<\n%s".formatted(certificate, Files.readString(certificate)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String answer = send("commit ssl cert " + certificate);
        if (!answer.endsWith("Success!")) {
            throw new IllegalStateException("haproxy does not take the certificate: " + answer);
        }
    }

    boolean answers() {
        try {
            return !send("show info").isEmpty();
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
