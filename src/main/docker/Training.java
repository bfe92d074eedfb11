import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Clients for the training run of the AOT cache, which keeps what the JVM learns of the code under load (JEP 515). They
 * are no part of the image. Each has a connection of its own, and goes on for so many seconds: {@code Training SECONDS}.
 */
final class Training {
    private static final int PORT = 8080;
    private static final int CLIENTS = 32;
    private static final Duration START = Duration.ofSeconds(60);

    private Training() {
    }

    public static void main(String[] args) throws Exception {
        awaitService();
        long end = System.nanoTime() + Duration.ofSeconds(Integer.parseInt(args[0])).toNanos();
        Callable<Void> client = () -> ask(end);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : clients.invokeAll(Stream.generate(() -> client).limit(CLIENTS).toList())) {
                each.get();
            }
        }
    }

    private static void awaitService() throws Exception {
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            try (Socket socket = connect()) {
                return;
            } catch (ConnectException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    /** Mostly what most ask; a body is refused, and ends the connection. */
    private static Void ask(long end) throws Exception {
        String token = System.getenv("ELO_PASS");
        List<String> kept = List.of(request("GET / ", token), request("GET / ", token), request("GET / ", token),
                request("GET / ", "wrong"), request("GET /nowhere ", token), request("GET /health ", "wrong"));
        while (System.nanoTime() < end) {
            try (Socket socket = connect()) {
                for (int i = 0; i < 1_000; i++) {
                    answer(socket, kept.get(i % kept.size()));
                }
                answer(socket, request("POST / ", token).replace("\r\n\r\n", "\r\nContent-Length: 7\r\n\r\nrefused"));
            }
        }
        return null;
    }

    private static String request(String line, String token) {
        return line + "HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.1\r\nAuthorization: Token " + token + "\r\n\r\n";
    }

    /** Every answer comes in one piece: head and body fit into one packet. */
    private static void answer(Socket socket, String request) throws Exception {
        socket.getOutputStream().write(request.getBytes());
        if (socket.getInputStream().read(new byte[4096]) < 0) {
            throw new IllegalStateException("the service closed the connection instead of answering");
        }
    }

    private static Socket connect() throws Exception {
        return new Socket(InetAddress.getLoopbackAddress(), PORT);
    }
}
