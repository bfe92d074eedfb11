package br.com.elo.rehearsal.terminal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the guide shows of a screen. Times and labels of versions are examples; a line with an ellipsis stands for
 * lines that are left out.
 */
public record Sample(String text) {
    private static final Pattern FIELD_NAME = Pattern.compile("^[\\w-]+(?=: )");
    private static final Pattern EXAMPLE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d|app-[\\w-]+");

    /** Lines of it that an output does not have. (A header may come before or after another.) */
    public List<String> missingIn(String output) {
        List<String> seen = output.lines().map(String::strip).toList();
        return text.lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("…"))
                .filter(line -> seen.stream().noneMatch(pattern(line).asMatchPredicate()))
                .toList();
    }

    private static Pattern pattern(String line) {
        // Field names of HTTP know no case, and a load balancer may change it.
        String name = FIELD_NAME.matcher(line).results().map(MatchResult::group).findFirst().orElse("");
        return Pattern.compile("(?i:" + Pattern.quote(name) + ")" + withExamples(line.substring(name.length())));
    }

    private static String withExamples(String text) {
        StringBuilder expression = new StringBuilder();
        int end = 0;
        for (MatchResult example : EXAMPLE.matcher(text).results().toList()) {
            expression.append(Pattern.quote(text.substring(end, example.start()))).append("[\\w: -]+");
            end = example.end();
        }
        return expression + Pattern.quote(text.substring(end));
    }
}
