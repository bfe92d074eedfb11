package br.com.elo.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each contender has to do. */
final class Job {
    /** No secret: the same in each run, and as long as `openssl rand -hex 32` makes them. */
    static final String TOKEN = "0123456789abcdef".repeat(4);
    static final String WRONG_TOKEN = "fedcba9876543210".repeat(4);
    private static final String GREETING = "devops test server flying!!";
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final int TIMEOUT_MILLIS = 10_000;

    private Job() {
    }

    /** Whether it greets whoever has the token; false as long as nobody listens. */
    static boolean isDone(int port) {
        try {
            String answer = answer(port, "Authorization: Token " + TOKEN + "\r\n");
            return answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("\r\n\r\n" + GREETING);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether everybody else gets 401 and a challenge. */
    static void checkRefusals(int port) {
        checkRefusal(port, "");
        checkRefusal(port, "Authorization: Token " + WRONG_TOKEN + "\r\n");
        checkRefusal(port, "Authorization: Token " + TOKEN + "0\r\n");
        checkRefusal(port, "Authorization: Bearer " + TOKEN + "\r\n");
    }

    /** Asks without a token. */
    static void ask(int port) {
        try {
            answer(port, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkRefusal(int port, String field) {
        try {
            String answer = answer(port, field);
            if (!answer.startsWith("HTTP/1.1 401 ") || !answer.toLowerCase(Locale.ROOT).contains("\r\nwww-authenticate: token realm=\"elo\"")) {
                throw new IllegalStateException("Not refused with 401 and a challenge: '" + field.strip() + "' got\n" + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(int port, String field) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + field + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return answer(socket.getInputStream());
        }
    }

    /** By its Content-Length: not every server closes when it is asked to. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("closed after: " + head);
            }
            head.append((char) octet);
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return head + new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Below those that the kernel gives to connections: a client that asks time and again whether somebody listens on one of
     * those gets it as its own in the end, is connected to itself, and the server cannot have it.
     */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: the next one.
            }
        }
    }
}
