package br.com.elo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The figures in docs: runs as JSON, and what is drawn from them. Nothing in them is written by hand. */
final class Documents {
    static final Path JSON = Path.of("docs/bench.json");
    static final Path PICTURE = Path.of("docs/bench.svg");
    static final Path TABLES = Path.of("docs/benchmark.md");
    private static final String BEGIN = "<!-- from here on by bench/publish -->\n";

    private Documents() {
    }

    /**
     * Puts runs into docs.
     *
     * @param args the JSON files that bench/run wrote
     * @throws IOException if they cannot be read
     */
    public static void main(String[] args) throws IOException {
        List<Results> runs = new ArrayList<>();
        for (String file : args) {
            runs.addAll(Json.runs(Files.readString(Path.of(file))));
        }
        if (runs.isEmpty()) {
            System.err.println("usage: bench/publish RESULTS.json...");
            System.exit(1);
        }
        Files.writeString(JSON, Json.of(runs));
        Files.writeString(PICTURE, picture(runs));
        Files.writeString(TABLES, tables(Files.readString(TABLES), runs));
    }

    /** One chart, of the last run. */
    static String picture(List<Results> runs) {
        return new Picture(runs.getLast(), 1).toString();
    }

    /** The document with the tables of these runs. */
    static String tables(String document, List<Results> runs) {
        String reports = runs.stream()
                .map(run -> "\n## Run " + (runs.indexOf(run) + 1) + "\n\n" + new Report(run))
                .collect(Collectors.joining());
        return Arrays.asList(document.split(BEGIN)).getFirst() + BEGIN + reports;
    }
}
