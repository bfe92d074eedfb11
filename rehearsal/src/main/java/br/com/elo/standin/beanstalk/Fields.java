package br.com.elo.standin.beanstalk;

import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a structure in an answer, in their order: texts, numbers, instants, lists and other structures. */
record Fields(Map<String, Object> members) {
    static final Fields NONE = new Fields(Map.of());

    static Fields of(String name, Object value) {
        return NONE.with(name, value);
    }

    /** One more; a member without a value is left out, as the service does. */
    Fields with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        if (value != null) {
            more.put(name, value);
        }
        return new Fields(more);
    }
}
