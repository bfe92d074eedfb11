package br.com.elo.standin.beanstalk;

import java.util.List;

/**
 * How long application versions stay.
 *
 * @param maxCount         how many of them there may be; 0 if that does not matter
 * @param deletesTheBundle whether the bundle in S3 goes with its version
 */
record Lifecycle(String serviceRole, int maxCount, boolean deletesTheBundle) {
    static final Lifecycle FOR_EVER = new Lifecycle("", 0, false);

    static Lifecycle of(Parameters config) {
        Parameters rule = config.in("VersionLifecycleConfig.MaxCountRule");
        return new Lifecycle(config.text("ServiceRole").orElse(""),
                rule.isOn("Enabled") ? Integer.parseInt(rule.required("MaxCount")) : 0, rule.isOn("DeleteSourceFromS3"));
    }

    /** Those that have to go, of a list with the newest first. */
    List<Version> surplus(List<Version> versions) {
        return maxCount > 0 && versions.size() > maxCount ? versions.subList(maxCount, versions.size()) : List.of();
    }

    Fields fields() {
        Fields rule = Fields.of("Enabled", maxCount > 0).with("MaxCount", maxCount)
                .with("DeleteSourceFromS3", deletesTheBundle);
        return Fields.of("ServiceRole", serviceRole)
                .with("VersionLifecycleConfig", Fields.of("MaxCountRule", rule));
    }
}
