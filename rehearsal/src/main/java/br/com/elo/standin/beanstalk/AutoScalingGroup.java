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
    private final VcpuQuota quota;
    private final String instanceType;
    private final String healthCheckType;
    private final Duration healthCheckGracePeriod;

    AutoScalingGroup(Region region, String name, VcpuQuota quota, String instanceType) {
        this.region = region;
        this.name = name;
        this.quota = quota;
        this.instanceType = instanceType;
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
        terminate(instance, false);
        return since(before).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing took the place of " + instance));
    }

    @Override
    public synchronized List<String> add(int count) {
        quota.require(instanceType, count);
        List<String> before = instances();
        region.query(SERVICE, "SetDesiredCapacity", VERSION, Map.of(
                "AutoScalingGroupName", name, "DesiredCapacity", Integer.toString(before.size() + count)));
        return since(before);
    }

    @Override
    public synchronized void remove(String instance) {
        terminate(instance, true);
    }

    private void terminate(String instance, boolean decrement) {
        region.query(SERVICE, "TerminateInstanceInAutoScalingGroup", VERSION,
                Map.of("InstanceId", instance, "ShouldDecrementDesiredCapacity", Boolean.toString(decrement)));
    }

    private List<String> since(List<String> before) {
        return instances().stream().filter(id -> !before.contains(id)).toList();
    }

    private Xml describe() {
        return region.query(SERVICE, "DescribeAutoScalingGroups", VERSION, Map.of("AutoScalingGroupNames.member.1", name));
    }
}
