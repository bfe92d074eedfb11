package br.com.elo.standin.beanstalk;

import br.com.elo.standin.option.OptionName;
import br.com.elo.standin.option.Settings;
import br.com.elo.standin.option.Validation;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Options as they stand in requests and answers. */
final class OptionList {
    private OptionList() {
    }

    /** What a request sets. A value that the service does not take is refused at once, with nothing changed. */
    static Settings set(Request request) {
        Settings settings = named(request);
        List<String> problems = Validation.problems(settings);
        if (!problems.isEmpty()) {
            throw new Refusal("ConfigurationValidationException",
                    "Configuration validation exception: " + problems.getFirst());
        }
        return settings;
    }

    /** What a request names, good or bad. */
    static Settings named(Request request) {
        SortedMap<OptionName, String> values = new TreeMap<>();
        // The last one counts: `eb create --scale` sends the same twice.
        request.parameters().structures("OptionSettings").forEach(setting ->
                values.put(name(setting), setting.text("Value").orElse("")));
        return new Settings(values);
    }

    static List<OptionName> removed(Request request) {
        return request.parameters().structures("OptionsToRemove").stream().map(OptionList::name).toList();
    }

    static List<Fields> describe(Settings settings) {
        return settings.values().entrySet().stream()
                .map(setting -> Fields.of("Namespace", setting.getKey().namespace())
                        .with("OptionName", setting.getKey().name()).with("Value", setting.getValue()))
                .toList();
    }

    private static OptionName name(Parameters option) {
        return new OptionName(option.required("Namespace"), option.required("OptionName"));
    }
}
