package br.com.elo.standin.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports to listen on, below those that the kernel gives to connections. A port of theirs, such as ServerSocket(0)
 * finds, can be taken by a client of the load test while the nginx that is to have it is not there.
 */
final class Ports {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    /** An nginx listens minutes after it was given its port, once its image is built: till then nobody else gets it. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {
    }

    static int free() {
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
