package br.com.elo.standin.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Takes the lines of a file as they are written, also of one that is not there yet. */
final class Tail implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(200);
    private final Path file;
    private final Consumer<String> lines;
    private final Thread thread;
    private long position;
    private String unfinished = "";

    Tail(Path file, Consumer<String> lines) {
        this.file = file;
        this.lines = lines;
        this.thread = Thread.startVirtualThread(this::follow);
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                read();
                Thread.sleep(STEP);
            } catch (IOException | InterruptedException e) {
                // Closed, or its folder is gone.
                return;
            }
        }
    }

    private void read() throws IOException {
        if (Files.notExists(file) || Files.size(file) == position) {
            return;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(position);
            byte[] added = new byte[(int) (bytes.length() - position)];
            bytes.readFully(added);
            position += added.length;
            take(new String(added, StandardCharsets.UTF_8));
        }
    }

    private void take(String added) {
        String text = unfinished + added;
        int end = text.lastIndexOf('\n') + 1;
        text.substring(0, end).lines().forEach(lines);
        unfinished = text.substring(end);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
