package br.com.elo.api.helidon;

import io.helidon.common.buffers.DataReader;
import io.helidon.webserver.ConnectionContext;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Reads a request line itself and hands Helidon one that it does not misread. It knows from the first byte whether a
 * request is a HEAD, also of one that is refused before Helidon knows its method.
 */
public final class RequestReader extends DataReader {
    private static final byte[] HEAD = "HEAD ".getBytes(StandardCharsets.US_ASCII);

    private final Exchange exchange = new Exchange();
    private boolean lineIsNext = true;

    /**
     * Reads requests from a socket.
     *
     * @param socket gives the next bytes, or null at the end
     */
    @SuppressWarnings("removal") // Helidon means to make DataReader an interface; then this implements it.
    public RequestReader(Supplier<byte[]> socket) {
        super(socket);
    }

    static RequestReader of(ConnectionContext context) {
        return (RequestReader) context.dataReader();
    }

    Exchange exchange() {
        return exchange;
    }

    /** The header fields have been read: what comes next is a body, or another request line. */
    void headersRead() {
        lineIsNext = true;
    }

    @Override
    public int findNewLine(int max) {
        if (lineIsNext) {
            begin();
        }
        return super.findNewLine(max);
    }

    @Override
    public byte[] readBytes(int length) {
        byte[] bytes = super.readBytes(length);
        if (!lineIsNext) {
            return bytes;
        }
        lineIsNext = false;
        RequestLine line = RequestLine.parse(bytes);
        exchange.authority(line.authority());
        return line.bytes();
    }

    private void begin() {
        exchange.begin(false);
        // RFC 9112, 2.2: one empty line before a request is no request.
        if (startsWithNewLine()) {
            skip(2);
        }
        exchange.begin(startsWith(HEAD));
    }
}
