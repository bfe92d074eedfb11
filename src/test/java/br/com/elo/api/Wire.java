package br.com.elo.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A TCP connection to the service: what goes over it is written out in the tests, byte for byte. */
public final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MS = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern LENGTH = Pattern.compile("\r\n(?i)Content-Length: (\\d+)\r\n");

    private final Socket socket = new Socket();
    private final InputStream in;

    public Wire(int port) {
        this(port, TIMEOUT_MS);
    }

    public Wire(int port, int connectTimeoutMs) {
        try {
            socket.setSoTimeout(TIMEOUT_MS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), connectTimeoutMs);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a text block, its line ends as CRLF, and returns all that comes until the service closes. */
    public static String exchange(int port, String request) {
        try (Wire wire = new Wire(port)) {
            return wire.send(request).readToEnd();
        }
    }

    /** A text block as it looks on the wire. */
    public static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    /** Sends a text block, its line ends as CRLF. */
    public Wire send(String text) {
        return sendRaw(crlf(text).getBytes(StandardCharsets.ISO_8859_1));
    }

    public Wire sendRaw(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All bytes until the service closes the connection, line ends as LF, the date blanked. */
    public String readToEnd() {
        return tidy(readAll());
    }

    /** The same with the date as it came. */
    String readToEndWithDate() {
        return readAll().replace("\r\n", "\n");
    }

    private String readAll() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
            }
        } catch (java.net.SocketException e) {
            // A reset also ends what came; what came before it counts.
        } catch (IOException e) {
            throw new UncheckedIOException("the connection is still open", e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** One answer on a connection that stays open. */
    public String readAnswer() {
        try {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) readByte());
            }
            Matcher length = LENGTH.matcher(head);
            byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            return tidy(head + new String(body, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statuses of all answers in what was read. */
    public static List<Integer> statuses(String answers) {
        return STATUS.matcher(answers).results().map(found -> Integer.valueOf(found.group(1))).toList();
    }

    /** Says that nothing more will come. */
    public Wire finish() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks the connection off, so that the service finds out only when it writes. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the service closes the connection; fails if it sends anything before. */
    public void awaitClose() {
        String rest = readToEnd();
        if (!rest.isEmpty()) {
            throw new AssertionError("sent before the close: " + rest);
        }
    }

    private int readByte() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new IOException("closed in the middle of an answer");
        }
        return b;
    }

    /** The date has the format of RFC 9110, else it stays as it is; it is shown first, wherever it stood. */
    private static String tidy(String answer) {
        return answer.replace("\r\n", "\n")
                .replaceAll("(HTTP/1\\.1 \\d{3} .*\n)((?:.+\n)*?)Date: \\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT\n",
                        "$1Date: -\n$2");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
