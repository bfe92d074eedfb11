package br.com.elo.project;

import java.util.List;
import java.util.Map;

/** A value inside of a YAML document. */
public record Node(Object value) {
    /** The value that a path of keys and list indexes leads to. */
    public Node at(Object... path) {
        Object found = value;
        for (Object step : path) {
            found = step instanceof Integer index ? ((List<?>) found).get(index) : ((Map<?, ?>) found).get(step);
            if (found == null) {
                throw new AssertionError("no %s in %s".formatted(step, value));
            }
        }
        return new Node(found);
    }

    public int number() {
        return (Integer) value;
    }

    public String text() {
        return String.valueOf(value);
    }
}
