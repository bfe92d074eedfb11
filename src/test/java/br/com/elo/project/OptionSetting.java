package br.com.elo.project;

import java.util.Map;

/** One line of option_settings. */
public record OptionSetting(String file, String namespace, String name, Object value) {
    private static final String BACKTICK = "`";

    /** As the API takes it; a mapping is what the guide shows for a JSON document. */
    public String text() {
        return value instanceof Map ? "{" + value + "}" : String.valueOf(value);
    }

    /** Whether CloudFormation works the value out: a function in backticks. */
    public boolean isFunction() {
        return text().startsWith(BACKTICK) && text().endsWith(BACKTICK);
    }

    public Map<String, Object> function() {
        return Yaml.read(toString(), text().substring(1, text().length() - 1));
    }

    public boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    @Override
    public String toString() {
        return "%s: %s %s = %s".formatted(file, namespace, name, text());
    }
}
