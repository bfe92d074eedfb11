package br.com.elo.project;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands and flags of `eb` and `aws`, as the tools themselves tell them (rehearsal/python/commands.py). */
public final class CommandTable {
    private static final String RESOURCE = "/br/com/elo/project/commands.tsv";
    public static final String PATH = "src/test/resources" + RESOURCE;
    private static final List<Row> ROWS = Tsv.rows(RESOURCE).map(Row::of).toList();

    private CommandTable() {
    }

    /** What is wrong with a call of `eb` or `aws`; empty if nothing is. */
    public static Set<String> faults(List<String> call) {
        Row row = ROWS.stream()
                .filter(candidate -> candidate.isOf(call))
                .max((one, other) -> Integer.compare(one.words().size(), other.words().size()))
                .orElseThrow();
        if (row.words().isEmpty() && call.size() > 1 && !call.get(1).startsWith("-")) {
            return Set.of("unknown command: " + String.join(" ", call));
        }
        Set<String> flags = call.stream()
                .filter(word -> word.matches("--?[a-zA-Z][a-zA-Z0-9._-]*"))
                .collect(Collectors.toSet());
        flags.removeAll(row.flags());
        flags.removeAll(everywhere(row.tool()));
        return flags;
    }

    private static Set<String> everywhere(String tool) {
        return ROWS.stream()
                .filter(row -> row.tool().equals(tool) && row.words().isEmpty())
                .findFirst()
                .orElseThrow()
                .flags();
    }

    private record Row(String tool, List<String> words, Set<String> flags) {
        static Row of(String[] column) {
            List<String> words = Stream.of(column[2].split(" ")).filter(word -> !word.isEmpty()).toList();
            return new Row(column[0], words, new HashSet<>(Arrays.asList(column[3].split(" "))));
        }

        boolean isOf(List<String> call) {
            return call.getFirst().equals(tool) && call.size() > words.size()
                    && call.subList(1, words.size() + 1).equals(words);
        }
    }
}
