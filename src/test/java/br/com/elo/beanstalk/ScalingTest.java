package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private static final String TRIGGER = "aws:autoscaling:trigger";
    private static final ConfigFile SCALING = ConfigFile.named("scaling.config");

    @Test
    void aBusyProcessorIsWhatCounts() {
        assertEquals("CPUUtilization", SCALING.value(TRIGGER, "MeasureName"));
        assertEquals("Percent", SCALING.value(TRIGGER, "Unit"), "else the alarms get no data");
    }

    @Test
    void twoInstancesShrinkToOneOnlyIfTheirLoadFitsIntoIt() {
        assertTrue(2 * number(TRIGGER, "LowerThreshold") < number(TRIGGER, "UpperThreshold"));
        assertTrue(number(TRIGGER, "UpperThreshold") < 100, "a processor is never busier than that");
    }

    @Test
    void anImageBuildIsNotTakenForLoad() {
        assertTrue(number("aws:autoscaling:asg", "Cooldown")
                >= Integer.parseInt(ConfigFile.setting("aws:elasticbeanstalk:command", "Timeout").text()));
    }

    private static int number(String namespace, String name) {
        return Integer.parseInt(SCALING.value(namespace, name));
    }
}
