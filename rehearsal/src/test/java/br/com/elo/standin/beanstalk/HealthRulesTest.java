package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.standin.option.Layers;
import br.com.elo.standin.option.OptionName;
import br.com.elo.standin.option.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthRulesTest {
    @Test
    void refusedRequestsCountUnlessTheDocumentSaysOtherwise() {
        assertEquals(List.of(5, 4), HealthRules.of(state(Settings.NONE)).bad());
        assertEquals(List.of(5, 4), HealthRules.of(document("{\"Version\": 1}")).bad());
        assertEquals(List.of(5), HealthRules.of(document("""
                {"Version": 1, "Rules": {"Environment": {"Application": {"ApplicationRequests4xx": {"Enabled": false}}}}}
                """)).bad());
    }

    private static DesiredState document(String document) {
        return state(Settings.NONE.with(
                new OptionName("aws:elasticbeanstalk:healthreporting:system", "ConfigDocument"), document));
    }

    private static DesiredState state(Settings merged) {
        return new DesiredState(new Layers(merged, Settings.NONE, Settings.NONE), null, Map.of());
    }
}
