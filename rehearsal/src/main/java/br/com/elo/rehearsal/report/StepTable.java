package br.com.elo.rehearsal.report;

import br.com.elo.rehearsal.load.Traffic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps that were played, side by side. */
public record StepTable(List<StepResult> results) {
    private static final int COMMAND_WIDTH = 34;
    private static final List<String> TITLES = List.of("step", "command", "seconds", "requests", "refused", "failed");
    private static final int FIRST_NUMBER = 2;

    @Override
    public String toString() {
        List<List<String>> rows = Stream.concat(Stream.of(TITLES), results.stream().map(StepTable::row)).toList();
        int[] widths = IntStream.range(0, TITLES.size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow()).toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static List<String> row(StepResult result) {
        Traffic traffic = result.traffic();
        boolean load = result.step().isUnderLoad();
        return List.of(result.step().title(), cut(result.step().command()),
                String.format(Locale.ROOT, "%.1f", result.time().toMillis() / 1000.0),
                count(load, traffic.sent()), count(load, traffic.refused()), count(load, traffic.failed()));
    }

    private static String count(boolean load, long number) {
        return load ? Long.toString(number) : "–";
    }

    private static String cut(String command) {
        return command.length() <= COMMAND_WIDTH ? command : command.substring(0, COMMAND_WIDTH - 1) + "…";
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> cell(row.get(column), widths[column], column >= FIRST_NUMBER))
                .collect(Collectors.joining("  ")).stripTrailing();
    }

    private static String cell(String text, int width, boolean number) {
        String blanks = " ".repeat(width - text.length());
        return number ? blanks + text : text + blanks;
    }
}
