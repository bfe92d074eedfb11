package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.api.connection.Limits;
import br.com.elo.api.http.Health;
import br.com.elo.project.ConfigFile;
import br.com.elo.project.Guide;
import br.com.elo.project.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the settings promise together, and what they promise about the service. */
class EnvironmentTest {
    private static final String PROCESS = "aws:elasticbeanstalk:environment:process:default";
    private static final String COMMAND = "aws:elasticbeanstalk:command";
    private static final String LAUNCH = "aws:autoscaling:launchconfiguration";
    private static final int BEANSTALK_ADDS_SECONDS = 240;
    private static final int BOOT_SECONDS = 300;

    @Test
    void theLoadBalancerAsksThePathThatNeedsNoToken() {
        assertEquals(Health.PATH, setting(PROCESS, "HealthCheckPath"));
        assertEquals("200", setting(PROCESS, "MatcherHTTPCode"));
    }

    @Test
    void aHealthCheckEndsBeforeTheNextOneBegins() {
        assertTrue(number(PROCESS, "HealthCheckTimeout") < number(PROCESS, "HealthCheckInterval"));
    }

    @Test
    void anInstanceLeavesTheLoadBalancerAfterItsLastRequest() {
        assertTrue(number(PROCESS, "DeregistrationDelay") > Limits.ofThisProcess().requestTimeout().toSeconds());
    }

    @Test
    void oneInstanceServesWhileTheOtherIsUpdated() {
        assertEquals("Rolling", setting(COMMAND, "DeploymentPolicy"));
        List<String> create = Guide.production();
        assertTrue(flag(create, "--min-instances") >= 2);
        assertTrue(flag(create, "--max-instances") >= flag(create, "--min-instances"));
    }

    @Test
    void anAccountWithoutLaunchConfigurationsGetsALaunchTemplate() {
        assertEquals("gp3", setting(LAUNCH, "RootVolumeType"));
        assertEquals("true", setting(LAUNCH, "DisableIMDSv1"));
    }

    @Test
    void aSlowImageBuildIsNotReplacedHalfway() {
        Node group = ConfigFile.named("instance-replacement.config").properties("AWSEBAutoScalingGroup");
        assertEquals("ELB", group.at("HealthCheckType").text());
        int grace = group.at("HealthCheckGracePeriod").number();
        assertTrue(grace >= number(COMMAND, "Timeout") + BEANSTALK_ADDS_SECONDS + BOOT_SECONDS);
    }

    @Test
    void refusedRequestsDoNotCountAgainstTheHealth() {
        Map<String, Object> off = Map.of("Enabled", false);
        assertEquals(
                Map.of("Version", 1, "Rules", Map.of("Environment", Map.of(
                        "Application", Map.of("ApplicationRequests4xx", off),
                        "ELB", Map.of("ELBRequests4xx", off)))),
                ConfigFile.setting("aws:elasticbeanstalk:healthreporting:system", "ConfigDocument").value());
    }

    private static int flag(List<String> command, String name) {
        return Integer.parseInt(command.get(command.indexOf(name) + 1));
    }

    private static int number(String namespace, String name) {
        return Integer.parseInt(setting(namespace, name));
    }

    private static String setting(String namespace, String name) {
        return ConfigFile.setting(namespace, name).text();
    }
}
