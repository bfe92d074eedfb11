package br.com.elo.standin.beanstalk;

import br.com.elo.project.Yaml;
import br.com.elo.standin.option.OptionName;
import java.util.List;
import java.util.Map;

/**
 * Which answers count against the health of an environment.
 *
 * @param bad classes of status codes
 */
record HealthRules(List<Integer> bad) {
    static final HealthRules DEFAULT = new HealthRules(List.of(5, 4));
    private static final HealthRules WITHOUT_4XX = new HealthRules(List.of(5));
    private static final OptionName DOCUMENT =
            new OptionName("aws:elasticbeanstalk:healthreporting:system", "ConfigDocument");
    private static final List<String> RULE =
            List.of("Rules", "Environment", "Application", "ApplicationRequests4xx", "Enabled");

    static HealthRules of(DesiredState state) {
        String document = state.merged().values().get(DOCUMENT);
        Object found = document == null ? null : Yaml.read("ConfigDocument", document);
        for (String step : RULE) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return "false".equals(String.valueOf(found)) ? WITHOUT_4XX : DEFAULT;
    }
}
