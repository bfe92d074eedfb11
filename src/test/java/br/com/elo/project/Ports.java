package br.com.elo.project;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports to listen on, below those that the kernel gives to connections. A port of theirs, such as ServerSocket(0)
 * finds, can be taken meanwhile: by a client of a load test, or by whoever asks time and again whether somebody listens
 * (a connection can even get the very port that it looks for as its own, and is then connected to itself).
 */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    /** An nginx of the rehearsal listens minutes after it was given its port: till then nobody else gets it. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {
    }

    /** One that nobody listens on, and that was not given before. */
    public static int free() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
        } while (!isFree(port) || !GIVEN.add(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
