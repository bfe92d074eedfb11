package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request: structures are dotted (Tier.Name), lists numbered (Tags.member.1.Key). */
record Parameters(Map<String, String> values) {
    /** A blank value stays: it is how an empty list is sent. */
    static Parameters decode(String form) {
        return new Parameters(Form.of(form).values());
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new Refusal("ValidationError", "1 validation error detected: Value null at '"
                + Character.toLowerCase(name.charAt(0)) + name.substring(1)
                + "' failed to satisfy constraint: Member must not be null"));
    }

    boolean isOn(String name) {
        return Boolean.parseBoolean(values.get(name));
    }

    /** The members of a list of texts. */
    List<String> texts(String list) {
        return structures(list).stream().map(member -> member.values.get("")).toList();
    }

    /** The members of a list of structures, in the order of their numbers. */
    List<Parameters> structures(String list) {
        List<Parameters> members = new ArrayList<>();
        for (Parameters next = member(list, 1); !next.values.isEmpty(); next = member(list, members.size() + 1)) {
            members.add(next);
        }
        return members;
    }

    /** What is inside of a structure, with names that begin there. */
    Parameters in(String structure) {
        Map<String, String> inner = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.equals(structure)) {
                inner.put("", value);
            } else if (name.startsWith(structure + ".")) {
                inner.put(name.substring(structure.length() + 1), value);
            }
        });
        return new Parameters(inner);
    }

    private Parameters member(String list, int number) {
        return in(list + ".member." + number);
    }

    /** Without the values: one of them may be the token. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
