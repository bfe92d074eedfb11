package br.com.elo.api.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** What stdout is to whoever writes: mostly fine, sometimes stuck or broken. */
final class StallingStream extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CountDownLatch written = new CountDownLatch(1);
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile boolean failing;

    void stall() {
        open = new CountDownLatch(1);
    }

    void release() {
        open.countDown();
    }

    void fail(boolean fails) {
        failing = fails;
    }

    void awaitWriter() {
        await(written);
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void write(int b) {
        throw new UnsupportedOperationException("lines are written whole");
    }

    @Override
    public void write(byte[] line) throws IOException {
        written.countDown();
        await(open);
        if (failing) {
            throw new IOException("No space left on device");
        }
        synchronized (this) {
            bytes.writeBytes(line);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
