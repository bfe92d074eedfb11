package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.option.Bundles;
import br.com.elo.standin.option.Defaults;
import br.com.elo.standin.option.Extensions;
import br.com.elo.standin.option.OptionName;
import br.com.elo.standin.option.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTemplateTest {
    private static final String ENVIRONMENT = "aws:elasticbeanstalk:environment";
    private static final Settings BALANCED =
            Defaults.SETTINGS.with(new OptionName(ENVIRONMENT, "LoadBalancerType"), "application");
    private static final Settings SINGLE =
            BALANCED.with(new OptionName(ENVIRONMENT, "EnvironmentType"), "SingleInstance");
    private static final String ALARM = """
            Resources:
              Alarm:
                Type: AWS::CloudWatch::Alarm
                Properties: {Dimensions: [{Value: {'Fn::GetAtt': [AWSEBV2LoadBalancer, LoadBalancerFullName]}}]}
            """;
    @TempDir
    private Path folder;

    @Test
    void aFileMayReferToAResourceOfTheEnvironment() throws IOException {
        assertTrue(resources(BALANCED, ALARM).containsKey("Alarm"));
    }

    @Test
    void aResourceThatTheEnvironmentDoesNotHaveIsMissed() {
        DeploymentException e = assertThrows(DeploymentException.class, () -> resources(SINGLE, ALARM));
        assertEquals("Service:AmazonCloudFormation, Message:Template format error: Unresolved resource dependencies "
                + "[AWSEBV2LoadBalancer] in the Resources block of the template", e.getMessage());
    }

    @Test
    void anOptionMayReferToAResourceTooAndIsMissedTheSame() {
        Settings logs = BALANCED.with(
                new OptionName("aws:elbv2:loadbalancer", "AccessLogsS3Bucket"), "`{\"Ref\": \"Nobody\"}`");
        assertThrows(DeploymentException.class, () -> resources(logs, "{}"));
    }

    @Test
    void aGroupOfTheLoadBalancerThatTheInstancesDoNotLetInIsNoted() throws IOException {
        OptionName used = new OptionName("aws:elbv2:loadbalancer", "SecurityGroups");
        OptionName letIn = new OptionName("aws:elbv2:loadbalancer", "ManagedSecurityGroup");
        Settings one = BALANCED.with(used, "sg-1");
        assertThrows(DeploymentException.class, () -> resources(one, "{}"));
        assertTrue(resources(one.with(letIn, "sg-1"), "{}").containsKey("AWSEBV2LoadBalancer"));
    }

    @Test
    void whatAFileSaysOfTheGroupJoinsWhatTheEnvironmentSays() throws IOException {
        Map<?, ?> group = (Map<?, ?>) resources(BALANCED, """
                Resources:
                  AWSEBAutoScalingGroup:
                    Type: AWS::AutoScaling::AutoScalingGroup
                    Properties: {HealthCheckType: ELB, MinSize: '3'}
                """).get("AWSEBAutoScalingGroup");
        Map<?, ?> properties = (Map<?, ?>) group.get("Properties");
        assertEquals(List.of("ELB", "3", "4"), List.of(
                properties.get("HealthCheckType"), properties.get("MinSize"), properties.get("MaxSize")));
    }

    @Test
    void aListenerThatIsSwitchedOffIsNotMade() throws IOException {
        Settings https = BALANCED
                .with(new OptionName("aws:elbv2:listener:default", "ListenerEnabled"), "false")
                .with(new OptionName("aws:elbv2:listener:443", "Protocol"), "HTTPS");
        Map<?, ?> resources = resources(https, "{}");
        assertEquals(List.of("AWSEBV2LoadBalancerListener443"),
                resources.keySet().stream().filter(name -> name.toString().contains("Listener")).toList());
    }

    @Test
    void theLoadBalancersGroupOpensThePortsOfItsListeners() throws IOException {
        Settings https = BALANCED
                .with(new OptionName("aws:elbv2:listener:default", "ListenerEnabled"), "false")
                .with(new OptionName("aws:elbv2:listener:443", "Protocol"), "HTTPS");
        Map<?, ?> group = (Map<?, ?>) resources(https, "{}").get("AWSEBLoadBalancerSecurityGroup");
        assertEquals(List.of(Map.of("IpProtocol", "tcp", "FromPort", 443, "ToPort", 443, "CidrIp", "0.0.0.0/0")),
                ((Map<?, ?>) group.get("Properties")).get("SecurityGroupIngress"));
    }

    private Map<?, ?> resources(Settings merged, String file) throws IOException {
        Environment environment = new Environment(
                new Environment.Identity("e-0123456789", "elo-api-prod", "elo-api", "us-east-1", null),
                "elo-api-prod.example", "v1", new Platform("4.13.5"), Settings.NONE, Settings.NONE, null);
        Extensions extensions = Extensions.in(Bundles.of(folder, ".ebextensions/a.config", file));
        return (Map<?, ?>) StackTemplate.of(environment, merged, extensions, new Network("vpc-1", List.of("subnet-1")))
                .get("Resources");
    }
}
