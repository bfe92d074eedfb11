package br.com.elo.api.helidon;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/**
 * RFC 9110, 9.3.2: the response to HEAD is that to GET without its content. Helidon 4.5.0 sends whatever the handler does;
 * here it ends with its header section, whoever made it.
 */
public final class HeadWriter implements DataWriter {
    private final DataWriter socket;
    private final Exchange exchange;

    /**
     * Writes what Helidon writes.
     *
     * @param socket to write to
     * @param reader of the same connection, which knows the method
     */
    public HeadWriter(DataWriter socket, RequestReader reader) {
        this.socket = socket;
        this.exchange = reader.exchange();
    }

    @Override
    public void write(BufferData... buffers) {
        socket.write(cut(BufferData.create(buffers)));
    }

    @Override
    public void write(BufferData buffer) {
        socket.write(cut(buffer));
    }

    @Override
    public void writeNow(BufferData... buffers) {
        socket.writeNow(cut(BufferData.create(buffers)));
    }

    @Override
    public void writeNow(BufferData buffer) {
        socket.writeNow(cut(buffer));
    }

    @Override
    public void flush() {
        socket.flush();
    }

    private BufferData cut(BufferData buffer) {
        if (!exchange.isHead()) {
            return buffer;
        }
        if (exchange.areHeadersSent()) {
            return BufferData.empty();
        }
        exchange.headersSent();
        byte[] bytes = buffer.readBytes();
        return BufferData.create(bytes, 0, headerSectionEnd(bytes));
    }

    /** Helidon writes all of a header section at once. */
    private static int headerSectionEnd(byte[] bytes) {
        int end = 4;
        while (end < bytes.length
                && !(bytes[end - 4] == '\r' && bytes[end - 3] == '\n' && bytes[end - 2] == '\r' && bytes[end - 1] == '\n')) {
            end++;
        }
        return end;
    }
}
