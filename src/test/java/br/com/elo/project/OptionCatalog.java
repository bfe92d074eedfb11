package br.com.elo.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The options of a Docker environment, from AWS's option pages and from what `eb create` was seen to send. */
public final class OptionCatalog {
    public static final List<Option> OPTIONS = Tsv.rows("/br/com/elo/project/eb-options.tsv").map(Option::of).toList();

    private OptionCatalog() {
    }

    /** The option a setting sets. An exact namespace beats one with a placeholder. */
    public static Optional<Option> find(OptionSetting setting) {
        return OPTIONS.stream()
                .filter(option -> option.covers(setting))
                .min(Comparator.comparing(option -> option.namespace().contains("<")));
    }
}
