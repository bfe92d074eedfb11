package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.Xml;
import br.com.elo.standin.machine.InstanceGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The group of an environment's stack: moto keeps the books, {@link br.com.elo.standin.machine.Fleet} the machines. */
final class AutoScalingGroup implements InstanceGroup {
    private static final String SERVICE = "autoscaling";
    private static final String VERSION = "2011-01-01";

    private final Region region;
    private final String name;
    private final String healthCheckType;
    private final Duration healthCheckGracePeriod;

    AutoScalingGroup(Region region, String name) {
        this.region = region;
        this.name = name;
        Xml group = describe();
        this.healthCheckType = group.text("//HealthCheckType");
        this.healthCheckGracePeriod = Duration.ofSeconds((long) Double.parseDouble(group.text("//HealthCheckGracePeriod")));
    }

    @Override
    public String healthCheckType() {
        return healthCheckType;
    }

    @Override
    public Duration healthCheckGracePeriod() {
        return healthCheckGracePeriod;
    }

    @Override
    public List<String> instances() {
        return describe().texts("//Instances/member[LifecycleState='InService']/InstanceId");
    }

    @Override
    public synchronized String replace(String instance) {
        List<String> before = instances();
        region.query(SERVICE, "TerminateInstanceInAutoScalingGroup", VERSION,
                Map.of("InstanceId", instance, "ShouldDecrementDesiredCapacity", "false"));
        return instances().stream().filter(id -> !before.contains(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing took the place of " + instance));
    }

    private Xml describe() {
        return region.query(SERVICE, "DescribeAutoScalingGroups", VERSION, Map.of("AutoScalingGroupNames.member.1", name));
    }
}
