package br.com.elo.api.settings;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What makes a token unusable. An empty value breaks no rule: it is the same as an unset variable. */
enum TokenRule {
    BLANK("is blank", String::isBlank),
    // Such a character would be changed on the way (Docker's --env-file, the EB CLI, HTTP's field syntax, the locale).
    INVISIBLE("holds a character that is not visible ASCII, such as a blank, a line break or an accented letter",
            value -> !value.isBlank() && value.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)),
    SHORT("is shorter than %d characters".formatted(TokenRule.MIN_LENGTH),
            value -> value.length() < TokenRule.MIN_LENGTH),
    LONG("is longer than %d characters".formatted(TokenRule.MAX_LENGTH),
            value -> value.length() > TokenRule.MAX_LENGTH);

    static final int MIN_LENGTH = 8;
    static final int MAX_LENGTH = 1024;

    private final String reproach;
    private final Predicate<String> breaks;

    TokenRule(String reproach, Predicate<String> breaks) {
        this.reproach = reproach;
        this.breaks = breaks;
    }

    static List<String> broken(Variable variable, String value) {
        return Arrays.stream(values())
                .filter(rule -> !value.isEmpty() && rule.breaks.test(value))
                .map(rule -> "%s %s: set it to the output of: openssl rand -hex 32".formatted(variable, rule.reproach))
                .toList();
    }
}
