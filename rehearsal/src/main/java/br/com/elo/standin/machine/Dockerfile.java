package br.com.elo.standin.machine;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Dockerfile, as far as the platform reads it itself. */
record Dockerfile(String text) {
    private static final Pattern CONTINUED = Pattern.compile("\\\\[ \\t]*\\R");
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*#.*\\R?");
    private static final Pattern FROM = Pattern.compile("(?mi)^[ \\t]*FROM[ \\t]");
    private static final Pattern EXPOSE = Pattern.compile("(?mi)^[ \\t]*EXPOSE[ \\t]+(\\S+)");

    /**
     * The first port that the last stage exposes. What the base image exposes does not count, and neither does another
     * stage: whether Elastic Beanstalk looks there is not documented.
     */
    Optional<String> firstExposed() {
        String instructions = CONTINUED.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll(" ");
        List<MatchResult> stages = FROM.matcher(instructions).results().toList();
        int start = stages.isEmpty() ? 0 : stages.getLast().start();
        return EXPOSE.matcher(instructions.substring(start)).results()
                .map(expose -> expose.group(1).replaceFirst("/tcp$", ""))
                .findFirst();
    }
}
