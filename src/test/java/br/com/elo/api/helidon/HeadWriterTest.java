package br.com.elo.api.helidon;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each way to write, also those that Helidon 4.5.0 does not take. */
class HeadWriterTest {
    private static final String HEADERS = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";

    private final StringBuilder sent = new StringBuilder();
    private final RequestReader reader = new RequestReader(() -> null);
    private final HeadWriter writer = new HeadWriter(new Socket(), reader);

    @BeforeEach
    void head() {
        reader.exchange().begin(true);
    }

    @Test
    void theHeaderSectionIsAllThatIsSentHoweverItIsWritten() {
        assertSent(HEADERS, (to, bytes) -> to.write(bytes));
        assertSent(HEADERS, (to, bytes) -> to.writeNow(bytes));
        assertSent(HEADERS, (to, bytes) -> to.write(bytes, data("more")));
        assertSent(HEADERS, (to, bytes) -> to.writeNow(bytes, data("more")));
    }

    @Test
    void whatHasNoEndGoesAsItIs() {
        writer.write(data("HTTP/1.1 200 OK\r\n"));

        assertEquals("HTTP/1.1 200 OK\r\n", sent.toString());
    }

    @Test
    void flushes() {
        writer.flush();

        assertEquals("flushed", sent.toString());
    }

    private void assertSent(String expected, BiConsumer<DataWriter, BufferData> how) {
        head();
        sent.setLength(0);
        how.accept(writer, data(HEADERS + "hello"));
        how.accept(writer, data("hello"));

        assertEquals(expected, sent.toString());
    }

    private static BufferData data(String text) {
        return BufferData.create(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Where it would go. */
    private final class Socket implements DataWriter {
        @Override
        public void write(BufferData... buffers) {
            write(BufferData.create(buffers));
        }

        @Override
        public void write(BufferData buffer) {
            sent.append(new String(buffer.readBytes(), StandardCharsets.US_ASCII));
        }

        @Override
        public void writeNow(BufferData... buffers) {
            write(buffers);
        }

        @Override
        public void writeNow(BufferData buffer) {
            write(buffer);
        }

        @Override
        public void flush() {
            sent.append("flushed");
        }
    }
}
