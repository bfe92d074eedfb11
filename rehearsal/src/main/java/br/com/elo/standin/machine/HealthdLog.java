package br.com.elo.standin.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The log that nginx writes for enhanced health, a file an hour.
 *
 * @param folder where the files are
 */
record HealthdLog(Path folder) {
    /** Enough for ten seconds of a load test. */
    private static final int BYTES = 1 << 18;

    /** The requests of the last seconds before a moment. The turn of an hour may hide some. */
    Requests requests(Instant now, Duration window) {
        double from = now.minus(window).toEpochMilli() / 1000.0;
        List<Requests.Served> requests = newest().stream().flatMap(HealthdLog::lastLines)
                .map(line -> line.split("\""))
                .filter(fields -> fields.length >= 4 && Double.parseDouble(fields[0]) >= from)
                .map(fields -> new Requests.Served(Integer.parseInt(fields[2]), Double.parseDouble(fields[3])))
                .toList();
        return new Requests(window, requests);
    }

    private Optional<Path> newest() {
        if (Files.notExists(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None if it is gone: the instance may be replaced in this moment. */
    private static Stream<String> lastLines(Path file) {
        if (Files.notExists(file)) {
            return Stream.of();
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(0, log.length() - BYTES);
            byte[] bytes = new byte[(int) (log.length() - start)];
            log.seek(start);
            log.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            // The first line may be a piece of one, the last may not be finished.
            String whole = text.substring(start == 0 ? 0 : text.indexOf('\n') + 1, text.lastIndexOf('\n') + 1);
            return whole.lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
