package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Guide;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the guide says of the defaults is what they are. */
class GuideNumbersTest {
    private static final String PROCESS = "aws:elasticbeanstalk:environment:process:default";
    private static final String LAUNCH = "aws:autoscaling:launchconfiguration";
    private static final String LOGS = "aws:elasticbeanstalk:cloudwatch:logs";
    private static final String UPDATES = "aws:elasticbeanstalk:managedactions";

    @Test
    void logsOutliveTheInstanceForAsLongAsTheGuideSays() {
        assertEquals("true", setting(LOGS, "StreamLogs"));
        says("CloudWatch Logs<br/>retidos por " + setting(LOGS, "RetentionInDays") + " dias");
    }

    @Test
    void thePricesAreThoseOfTheseInstancesAndDisks() {
        says("| Instâncias " + setting("aws:ec2:instances", "InstanceTypes") + " (1 ou 2) |");
        says("| Discos " + setting(LAUNCH, "RootVolumeType") + " de " + setting(LAUNCH, "RootVolumeSize") + " GiB |");
    }

    @Test
    void thereAreAsManyInstancesAsTheGuideDraws() {
        List<String> create = Guide.production();
        String number = "%s a %s instâncias".formatted(
                create.get(create.indexOf("--min-instances") + 1), create.get(create.indexOf("--max-instances") + 1));
        says(number + " atrás de um load balancer");
        says("[\"" + number + "<br/>");
    }

    @Test
    void aDeadInstanceIsNoticedAsSoonAsTheGuideSays() {
        int seconds = Integer.parseInt(setting(PROCESS, "HealthCheckInterval"))
                * Integer.parseInt(setting(PROCESS, "UnhealthyThresholdCount"));
        says("O load balancer percebe em " + seconds + " s");
    }

    @Test
    void theImageBuildMayTakeAsLongAsTheGuideSays() {
        String timeout = setting("aws:elasticbeanstalk:command", "Timeout");
        says("passou de %d minutos (`Timeout: \"%s\"`".formatted(Integer.parseInt(timeout) / 60, timeout));
    }

    /** A new Docker engine is a minor version of the platform. */
    @Test
    void thePlatformIsUpdatedAndItsDockerToo() {
        assertEquals("true", setting(UPDATES, "ManagedActionsEnabled"));
        assertEquals("minor", setting(UPDATES + ":platformupdate", "UpdateLevel"));
    }

    private static void says(String text) {
        assertTrue(Guide.text().contains(text), text);
    }

    private static String setting(String namespace, String name) {
        return ConfigFile.setting(namespace, name).text();
    }
}
