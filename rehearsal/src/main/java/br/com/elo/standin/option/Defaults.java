package br.com.elo.standin.option;

import br.com.elo.project.Option;
import br.com.elo.project.OptionCatalog;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The values that count where nobody has set one. */
public final class Defaults {
    /** From the catalog of options. */
    public static final Settings SETTINGS = read()
            // The load balancer's own; the option has none.
            .with(new OptionName("aws:elbv2:loadbalancer", "IdleTimeout"), "60");

    private Defaults() {
    }

    private static Settings read() {
        SortedMap<OptionName, String> values = new TreeMap<>();
        OptionCatalog.OPTIONS.stream()
                .filter(option -> !option.defaultValue().isEmpty() && !option.defaultValue().startsWith("("))
                .filter(Defaults::isOfEveryEnvironment)
                .forEach(option -> values.put(new OptionName(option.namespace(), option.name()), option.defaultValue()));
        return new Settings(values);
    }

    /** Not one of a placeholder, which belongs to nobody yet, nor a worker's, a database's, a scheduled action's. */
    private static boolean isOfEveryEnvironment(Option option) {
        return !(option.namespace() + option.name()).contains("<")
                && Stream.of("[worker]", "[rds]", "[resource_name]").noneMatch(option.note()::contains);
    }
}
