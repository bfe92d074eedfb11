package br.com.elo.standin.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A target, as HAProxy's statistics show it.
 *
 * @param status   such as UP, "DOWN 1/2", DRAIN or MAINT
 * @param requests that it has at the moment
 */
record TargetState(String status, int requests) {
    static final TargetState ABSENT = new TargetState("ABSENT", 0);

    boolean isUp() {
        return status.startsWith("UP");
    }

    boolean isDown() {
        return status.startsWith("DOWN");
    }

    /** Reads what `show stat` prints: the states by name. */
    static Map<String, TargetState> read(String csv, String backend) {
        List<String> lines = csv.lines().toList();
        List<String> names = List.of(lines.getFirst().replaceFirst("^# ", "").split(","));
        Map<String, TargetState> states = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (values[names.indexOf("pxname")].equals(backend)) {
                states.put(values[names.indexOf("svname")], new TargetState(
                        values[names.indexOf("status")], Integer.parseInt(values[names.indexOf("scur")])));
            }
        }
        return states;
    }
}
