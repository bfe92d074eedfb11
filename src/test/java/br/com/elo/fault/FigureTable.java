package br.com.elo.fault;

import br.com.elo.api.log.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** The figures of all faults of one run: a table on stdout and {@code target/faults/figures.json}. */
final class FigureTable implements AutoCloseable {
    private final Queue<Figures> rows = new ConcurrentLinkedQueue<>();

    void add(Figures row) {
        rows.add(row);
    }

    @Override
    public void close() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "faults"));
        List<String> objects = rows.stream().map(row -> Json.object(row.members())).toList();
        Files.writeString(folder.resolve("figures.json"), "[\n" + String.join(",\n", objects) + "\n]\n");
        System.out.println(rows.stream().map(Figures::toString).collect(Collectors.joining("\n", "Faults:\n", "")));
    }
}
