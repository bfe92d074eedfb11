package br.com.elo.standin.pipeline;

import br.com.elo.project.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A buildspec, version 0.2. A key that is not played is refused: passed over, it would have an effect on AWS alone.
 *
 * @param phases    with their commands, in their order
 * @param exported  variables that the action hands on
 * @param artifacts what of the folder becomes the output; empty if nothing does
 */
record Buildspec(List<Phase> phases, List<String> exported, Optional<Properties> artifacts) {
    private static final List<String> PHASES = List.of("install", "pre_build", "build");

    /** Commands that run one after the other, in one shell. */
    record Phase(String name, List<String> commands) {
        /** As CodeBuild names it. */
        String title() {
            return name.toUpperCase(Locale.ROOT);
        }
    }

    static Buildspec parse(String text) {
        Properties all = new Properties("buildspec", Yaml.read("buildspec", text));
        if (!all.text("version").equals("0.2")) {
            throw new IllegalArgumentException("not a buildspec of version 0.2");
        }
        only(all, Set.of("version", "env", "phases", "artifacts"));
        only(all.in("env"), Set.of("shell", "exported-variables"));
        only(all.in("phases"), Set.copyOf(PHASES));
        only(all.in("artifacts"), Set.of("base-directory", "files"));
        return new Buildspec(
                PHASES.stream().filter(all.in("phases").values()::containsKey).map(name -> phase(all, name)).toList(),
                all.in("env").texts("exported-variables").toList(),
                Optional.of(all.in("artifacts")).filter(artifacts -> !artifacts.values().isEmpty()));
    }

    private static Phase phase(Properties all, String name) {
        Properties phase = all.in("phases").in(name);
        only(phase, Set.of("commands"));
        return new Phase(name, phase.texts("commands").toList());
    }

    private static void only(Properties part, Set<String> known) {
        part.values().keySet().stream().filter(key -> !known.contains((String) key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("%s has a key that is not rehearsed: %s".formatted(part.label(), key));
        });
    }
}
