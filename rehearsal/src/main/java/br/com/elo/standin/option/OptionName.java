package br.com.elo.standin.option;

import java.util.Comparator;

/** The full name of an option. */
public record OptionName(String namespace, String name) implements Comparable<OptionName> {
    private static final Comparator<OptionName> ORDER =
            Comparator.comparing(OptionName::namespace).thenComparing(OptionName::name);

    @Override
    public int compareTo(OptionName other) {
        return ORDER.compare(this, other);
    }

    /** As the service writes it in its messages. */
    @Override
    public String toString() {
        return "(Namespace: '%s', OptionName: '%s')".formatted(namespace, name);
    }
}
