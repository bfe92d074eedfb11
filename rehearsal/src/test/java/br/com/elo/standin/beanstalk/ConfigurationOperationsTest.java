package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.standin.machine.Release;
import br.com.elo.standin.option.Layers;
import br.com.elo.standin.option.OptionName;
import br.com.elo.standin.option.Settings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigurationOperationsTest {
    private static final OptionName TOKEN = new OptionName("aws:elasticbeanstalk:application:environment", "ELO_PASS");
    private static final Settings OLD = Settings.NONE.with(TOKEN, "old");
    private static final Settings NEW = Settings.NONE.with(TOKEN, "new");
    private final Environments environments = new Environments();
    private final Environment environment = new Environment(
            new Environment.Identity("e-0123456789", "elo-api-prod", "elo-api", "us-east-1", null),
            "elo-api-prod.example", "v1", new Platform("4.13.5"), OLD, Settings.NONE, null);

    @BeforeEach
    void launch() {
        environments.add(environment);
        environment.becomeReady();
    }

    @Test
    void whatRunsIsToldAlone() {
        assertEquals(List.of("deployed old"), told());
    }

    /** It told of one set only, and called it pending: nobody could see what still ran. */
    @Test
    void whatIsUnderWayIsToldBesideWhatRuns() {
        environment.beginUpdate(NEW);
        assertEquals(List.of("pending new", "deployed old"), told());
    }

    @Test
    void whatFailedIsToldUntilTheNextChange() {
        environment.beginUpdate(NEW);
        environment.becomeReady();
        assertEquals(List.of("failed new", "deployed old"), told());
        environment.beginUpdate(OLD);
        assertEquals(List.of("pending old", "deployed old"), told());
    }

    @Test
    void whatWasAChangeRuns() {
        environment.beginUpdate(NEW);
        environment.adopt(NEW, new DesiredState(new Layers(NEW, Settings.NONE, Settings.NONE),
                new Release("v1", null, Collections.emptySortedMap()), Map.of()));
        environment.becomeReady();
        assertEquals(List.of("deployed new"), told());
    }

    private List<String> told() {
        Request request = new Request("id", "us-east-1", Parameters.decode("EnvironmentName=elo-api-prod"));
        Fields answer = new ConfigurationOperations(null, null, environments).all()
                .get("DescribeConfigurationSettings").answer(request);
        return ((List<?>) answer.members().get("ConfigurationSettings")).stream()
                .map(set -> ((Fields) set).members())
                .map(set -> set.get("DeploymentStatus") + " " + token((List<?>) set.get("OptionSettings"))).toList();
    }

    private static Object token(List<?> options) {
        return options.stream().map(option -> ((Fields) option).members())
                .filter(option -> option.get("OptionName").equals(TOKEN.name())).findFirst().orElseThrow().get("Value");
    }
}
