package br.com.elo.standin.option;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the options of an environment come from, the strongest first.
 *
 * @param direct set through the API, or by `eb create` and `eb setenv`, which is the same
 * @param saved  of the saved configuration, or of the environment it is a copy of
 * @param files  of .ebextensions
 */
public record Layers(Settings direct, Settings saved, Settings files) {
    private static final Settings ONE_INSTANCE = Settings.NONE
            .with(new OptionName("aws:autoscaling:asg", "MinSize"), "1")
            .with(new OptionName("aws:autoscaling:asg", "MaxSize"), "1");

    /**
     * Checks what the files add.
     *
     * @throws InvalidOptionsException if the service would not take them
     */
    public void check() {
        List<String> problems = new ArrayList<>(Validation.problems(files));
        Settings merged = merged();
        problems.addAll(Validation.conflicts(merged));
        if (merged.options().isSingleInstance() && set().values().keySet().stream().anyMatch(Layers::isOfScaling)) {
            // As it is reported; the service's documents do not say.
            problems.add("LowerThreshold setting cannot be applied because AWSEBCloudwatchAlarmLow doesn't exist.");
        }
        if (!problems.isEmpty()) {
            problems.addFirst("\"option_settings\" in one of the configuration files failed validation. "
                    + "More details to follow.");
            throw new InvalidOptionsException(problems);
        }
    }

    /**
     * What counts. That a single-instance environment has one instance whatever a file says is nowhere promised, so
     * here it has as many as are asked for.
     */
    public Settings merged() {
        Settings set = set();
        Settings merged = Defaults.SETTINGS.with(set);
        return merged.options().isSingleInstance() ? Defaults.SETTINGS.with(ONE_INSTANCE).with(set) : merged;
    }

    private Settings set() {
        return files.with(saved).with(direct);
    }

    private static boolean isOfScaling(OptionName name) {
        return name.namespace().equals("aws:autoscaling:trigger");
    }
}
