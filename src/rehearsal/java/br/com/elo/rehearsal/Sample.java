package br.com.elo.rehearsal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the guide shows of a screen. Times and labels of versions are examples; a line with an ellipsis stands for
 * lines that are left out.
 */
record Sample(String text) {
    private static final Pattern EXAMPLE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d|app-[\\w-]+");

    /** Lines of it that an output does not have. (A header may come before or after another.) */
    List<String> missingIn(String output) {
        List<String> seen = output.lines().map(String::strip).toList();
        return text.lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("…"))
                .filter(line -> seen.stream().noneMatch(pattern(line).asMatchPredicate()))
                .toList();
    }

    private static Pattern pattern(String line) {
        StringBuilder expression = new StringBuilder();
        int end = 0;
        for (var example : EXAMPLE.matcher(line).results().toList()) {
            expression.append(Pattern.quote(line.substring(end, example.start()))).append("[\\w: -]+");
            end = example.end();
        }
        return Pattern.compile(expression + Pattern.quote(line.substring(end)));
    }
}
