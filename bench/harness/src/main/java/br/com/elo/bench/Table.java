package br.com.elo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Markdown table with even columns; all but the first lean to the right. */
final class Table {
    /** For the rule below the titles. */
    private static final int NARROWEST = 3;
    private final List<List<String>> rows = new ArrayList<>();

    Table(List<String> titles) {
        rows.add(titles);
    }

    void add(List<String> cells) {
        rows.add(cells);
    }

    /** Empty if it has no row but its titles. */
    @Override
    public String toString() {
        if (rows.size() == 1) {
            return "";
        }
        List<String> lines = rows.stream().map(this::line).collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, rule());
        return String.join("\n", lines);
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> ("%" + (i == 0 ? "-" : "") + width(i) + "s").formatted(cells.get(i)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String rule() {
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(i -> "-".repeat(width(i) - (i == 0 ? 0 : 1)) + (i == 0 ? "" : ":"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private int width(int column) {
        return Math.max(NARROWEST, rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }
}
