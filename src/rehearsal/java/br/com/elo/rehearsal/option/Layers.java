package br.com.elo.rehearsal.option;

/**
 * Where the options of an environment come from, the strongest first.
 *
 * @param direct set through the API, or by `eb create` and `eb setenv`, which is the same
 * @param saved  of the saved configuration, or of the environment it is a copy of
 * @param files  of .ebextensions
 */
public record Layers(Settings direct, Settings saved, Settings files) {
    private static final OptionName TYPE = new OptionName("aws:elasticbeanstalk:environment", "EnvironmentType");
    private static final Settings ONE_INSTANCE = Settings.NONE
            .with(new OptionName("aws:autoscaling:asg", "MinSize"), "1")
            .with(new OptionName("aws:autoscaling:asg", "MaxSize"), "1");

    /** What counts. A single-instance environment has one, whatever the other layers say. */
    public Settings merged() {
        Settings merged = Defaults.SETTINGS.with(files).with(saved).with(direct);
        return "SingleInstance".equalsIgnoreCase(merged.values().get(TYPE)) ? merged.with(ONE_INSTANCE) : merged;
    }
}
