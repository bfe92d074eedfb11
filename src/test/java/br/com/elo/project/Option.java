package br.com.elo.project;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An option that Elastic Beanstalk knows.
 *
 * @param namespace    may end in a placeholder such as {@code <port>}
 * @param name         or {@code <any>}
 * @param defaultValue empty if there is none; one in parentheses describes, it is no literal value
 * @param valid        an enumeration a|b, a range 1..9, a regular expression between slashes, or an asterisk
 * @param note         begins with tags in brackets
 */
public record Option(String namespace, String name, String defaultValue, String valid, String note) {
    /** Why an option would have no effect in a file of ours, by the table's tags. */
    private static final Set<String> DEAD_LETTERS = Set.of(
            "[cli-sends]", "[creation-only]", "[classic-LB]", "[legacy]", "[obsolete]", "[undocumented]", "[worker]",
            "[rds]");

    static Option of(String[] column) {
        return new Option(column[0], column[1], column[2], column[3], column[4]);
    }

    boolean covers(OptionSetting setting) {
        return matches(namespace, setting.namespace()) && matches(name, setting.name());
    }

    public boolean isDeadLetter() {
        return DEAD_LETTERS.stream().anyMatch(note::contains);
    }

    public boolean allows(String value) {
        if (valid.equals("*")) {
            return true;
        }
        if (valid.startsWith("/")) {
            return Pattern.compile(valid.substring(1, valid.length() - 1)).matcher(value).matches();
        }
        if (valid.contains("..")) {
            String[] ends = valid.split("\\.\\.");
            return value.matches("\\d+") && Long.parseLong(value) >= Long.parseLong(ends[0])
                    && Long.parseLong(value) <= Long.parseLong(ends[1]);
        }
        return Arrays.stream(valid.split("\\|"))
                .anyMatch(one -> isCaseSensitive() ? one.equals(value) : one.equalsIgnoreCase(value));
    }

    /** The service compares most enumerations without case; this one it does not. */
    private boolean isCaseSensitive() {
        return name.equals("RootVolumeType");
    }

    private static boolean matches(String pattern, String text) {
        int placeholder = pattern.indexOf('<');
        return placeholder < 0
                ? pattern.equals(text)
                : text.startsWith(pattern.substring(0, placeholder)) && text.length() > placeholder;
    }
}
