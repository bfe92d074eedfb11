package br.com.elo.beanstalk;

import br.com.elo.project.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern of CloudWatch Logs for lines of JSON, as far as this project writes any: terms joined by {@code &&}, each of
 * which compares a member with a text, or asks that it is there. Whatever else AWS knows is refused.
 */
record FilterPattern(List<MatchResult> terms) {
    private static final Pattern WHOLE = Pattern.compile("\\{ (.+) \\}");
    private static final Pattern TERM = Pattern.compile("\\$\\.(\\w+) = (?:\"([^\"*]*)\"|\\*)");

    static FilterPattern of(String text) {
        return new FilterPattern(Stream.of(inside(text).split(" && ", -1)).map(term -> {
            var matcher = TERM.matcher(term);
            if (!matcher.matches()) {
                throw new AssertionError("not played here: " + term + " in " + text);
            }
            return matcher.toMatchResult();
        }).toList());
    }

    /**
     * The member that a selector such as {@code $.latency} means, of a line that matches: what would be published. AWS
     * publishes only members that the pattern asks for, and a pattern for JSON matches no other line.
     */
    Optional<Number> value(String line, String selector) {
        String member = selector.substring("$.".length());
        if (!line.startsWith("{") || terms.stream().noneMatch(term -> term.group(1).equals(member))) {
            return Optional.empty();
        }
        Map<String, Object> members = Yaml.read("line", line);
        return terms.stream().allMatch(term -> matches(term, members))
                ? Optional.of((Number) members.get(member)) : Optional.empty();
    }

    private static boolean matches(MatchResult term, Map<String, Object> members) {
        Object member = members.get(term.group(1));
        return member != null && (term.group(2) == null || term.group(2).equals(member));
    }

    private static String inside(String text) {
        var matcher = WHOLE.matcher(text);
        if (!matcher.matches()) {
            throw new AssertionError("no pattern for JSON: " + text);
        }
        return matcher.group(1);
    }
}
