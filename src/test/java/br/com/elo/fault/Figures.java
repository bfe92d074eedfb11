package br.com.elo.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What one fault showed. */
public final class Figures {
    private final String fault;
    private final Map<String, Object> members = new LinkedHashMap<>();

    Figures(String fault) {
        this.fault = fault;
        members.put("fault", fault);
    }

    public Figures put(String name, Object value) {
        members.put(name, value);
        return this;
    }

    Map<String, Object> members() {
        return members;
    }

    @Override
    public String toString() {
        return "%-64s %s".formatted(fault, members.entrySet().stream()
                .skip(1)
                .map(member -> member.getKey() + " " + member.getValue())
                .collect(Collectors.joining(", ")));
    }
}
