package br.com.elo.standin.option;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Options that somebody has set, all in one place: an API call, a file, an environment. Values stay out of
 * {@code toString}: one of them is the token.
 */
public record Settings(SortedMap<OptionName, String> values) {
    public static final Settings NONE = new Settings(new TreeMap<>());

    public Settings {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Settings with(OptionName name, String value) {
        return with(new Settings(new TreeMap<>(Map.of(name, value))));
    }

    /** These, where the others are silent. */
    public Settings with(Settings stronger) {
        SortedMap<OptionName, String> more = new TreeMap<>(values);
        more.putAll(stronger.values);
        return new Settings(more);
    }

    public Settings without(Collection<OptionName> names) {
        SortedMap<OptionName, String> fewer = new TreeMap<>(values);
        fewer.keySet().removeAll(names);
        return new Settings(fewer);
    }

    public Options options() {
        Map<String, Map<String, String>> namespaces = new LinkedHashMap<>();
        values.forEach((name, value) ->
                namespaces.computeIfAbsent(name.namespace(), key -> new LinkedHashMap<>()).put(name.name(), value));
        return new Options(namespaces);
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
