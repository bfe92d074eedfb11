package br.com.elo.standin.option;

import br.com.elo.project.Option;
import br.com.elo.project.OptionCatalog;
import br.com.elo.project.OptionSetting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Elastic Beanstalk says about options it does not take. */
public final class Validation {
    private static final OptionName INTERVAL =
            new OptionName("aws:elasticbeanstalk:environment:process:default", "HealthCheckInterval");
    private static final OptionName TIMEOUT =
            new OptionName("aws:elasticbeanstalk:environment:process:default", "HealthCheckTimeout");
    private static final OptionName MIN_SIZE = new OptionName("aws:autoscaling:asg", "MinSize");
    private static final OptionName MAX_SIZE = new OptionName("aws:autoscaling:asg", "MaxSize");
    private static final OptionName MANAGED =
            new OptionName("aws:elasticbeanstalk:managedactions", "ManagedActionsEnabled");
    private static final OptionName HEALTH_SYSTEM =
            new OptionName("aws:elasticbeanstalk:healthreporting:system", "SystemType");

    private Validation() {
    }

    /** Each setting for itself. */
    public static List<String> problems(Settings settings) {
        return settings.values().entrySet().stream().flatMap(Validation::problem).toList();
    }

    /** Settings that do not go together. The wording of the first two is ours: nobody has published the service's. */
    static List<String> conflicts(Settings merged) {
        Stream<Optional<String>> conflicts = Stream.of(
                conflict(number(merged, TIMEOUT, 0) >= number(merged, INTERVAL, Integer.MAX_VALUE), merged, TIMEOUT,
                        "Value must be less than the health check interval."),
                conflict(number(merged, MIN_SIZE, 0) > number(merged, MAX_SIZE, Integer.MAX_VALUE), merged, MIN_SIZE,
                        "Value must not be greater than MaxSize."),
                Boolean.parseBoolean(merged.values().get(MANAGED)) && !isEnhanced(merged)
                        ? Optional.of("Invalid option specification %s: Managed platform updates require enhanced health "
                                .formatted(MANAGED) + "reporting (option SystemType in namespace "
                                + "aws:elasticbeanstalk:healthreporting:system).")
                        : Optional.empty());
        return conflicts.flatMap(Optional::stream).toList();
    }

    private static boolean isEnhanced(Settings merged) {
        return "enhanced".equalsIgnoreCase(merged.values().get(HEALTH_SYSTEM));
    }

    private static Optional<String> conflict(boolean is, Settings merged, OptionName name, String reason) {
        return is ? Optional.of(invalidValue(name, merged.values().get(name), reason)) : Optional.empty();
    }

    /** A value that is no number is told of as a problem of its own, and conflicts with nothing. */
    private static int number(Settings merged, OptionName name, int otherwise) {
        String value = merged.values().get(name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    private static Stream<String> problem(Map.Entry<OptionName, String> entry) {
        OptionName name = entry.getKey();
        OptionSetting setting = new OptionSetting("", name.namespace(), name.name(), entry.getValue());
        Optional<Option> option = OptionCatalog.find(setting);
        if (option.isEmpty()) {
            return Stream.of("Invalid option specification %s: Unknown configuration setting.".formatted(name));
        }
        // What a function in backticks comes to is for CloudFormation to say.
        return setting.isFunction() || option.get().allows(entry.getValue())
                ? Stream.of()
                : Stream.of(invalidValue(name, shown(name, entry.getValue()), reason(option.get())));
    }

    private static String invalidValue(OptionName name, String value, String reason) {
        return "Invalid option value: '%s' %s: %s".formatted(value, name, reason);
    }

    /** The token may be the value of a variable. */
    private static String shown(OptionName name, String value) {
        return name.namespace().equals("aws:elasticbeanstalk:application:environment") ? "****" : value;
    }

    private static String reason(Option option) {
        return option.valid().startsWith("/") || option.valid().contains("..")
                ? "Value is not valid, it has to be " + option.valid()
                : "Value is not one of the allowed values: [%s]".formatted(option.valid().replace("|", ", "));
    }
}
