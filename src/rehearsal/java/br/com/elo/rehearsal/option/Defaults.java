package br.com.elo.rehearsal.option;

import br.com.elo.beanstalk.Project;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values that count where nobody has set one. */
public final class Defaults {
    /** From the table of options; a default in parentheses describes, and one of a placeholder belongs to nobody yet. */
    public static final Settings SETTINGS = read()
            // The load balancer's own; the option has none.
            .with(new OptionName("aws:elbv2:loadbalancer", "IdleTimeout"), "60");

    private Defaults() {
    }

    private static Settings read() {
        SortedMap<OptionName, String> values = new TreeMap<>();
        Project.text("src/test/resources/beanstalk/eb-options.tsv").lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("namespace\t"))
                .map(line -> line.split("\t", -1))
                .filter(column -> !column[2].isEmpty() && !column[2].startsWith("("))
                .filter(column -> !(column[0] + column[1]).contains("<"))
                // A worker environment's, a database's: not of an environment that has neither.
                .filter(column -> !column[4].contains("[worker]") && !column[4].contains("[rds]"))
                .filter(column -> !column[4].contains("[resource_name]"))
                .forEach(column -> values.put(new OptionName(column[0], column[1]), column[2]));
        return new Settings(values);
    }
}
