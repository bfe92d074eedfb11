package br.com.elo.standin.option;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The options of an environment, merged: what counts.
 *
 * @param namespaces values by namespace and name; they stay out of {@code toString}, one of them is the token
 */
public record Options(Map<String, Map<String, String>> namespaces) {
    private static final String LISTENER = "aws:elbv2:listener:";

    /** Every option that a rehearsal asks for has a default: one without a value is a mistake of ours. */
    public String value(String namespace, String name) {
        String value = namespaces.getOrDefault(namespace, Map.of()).get(name);
        if (value == null) {
            throw new IllegalArgumentException("no default for the option " + namespace + " " + name);
        }
        return value;
    }

    public int number(String namespace, String name) {
        return Integer.parseInt(value(namespace, name));
    }

    public boolean isOn(String namespace, String name) {
        return Boolean.parseBoolean(value(namespace, name));
    }

    /** Without a load balancer. */
    public boolean isSingleInstance() {
        return value("aws:elasticbeanstalk:environment", "EnvironmentType").equalsIgnoreCase("SingleInstance");
    }

    /** The options of each listener of the load balancer that is enabled, by its port. */
    public SortedMap<Integer, Map<String, String>> listeners() {
        SortedMap<Integer, Map<String, String>> listeners = new TreeMap<>();
        namespaces.forEach((namespace, values) -> {
            if (namespace.startsWith(LISTENER) && Boolean.parseBoolean(values.getOrDefault("ListenerEnabled", "true"))) {
                String name = namespace.substring(LISTENER.length());
                listeners.put(name.equals("default") ? 80 : Integer.parseInt(name), values);
            }
        });
        return listeners;
    }

    @Override
    public String toString() {
        return namespaces.keySet().toString();
    }
}
