package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.FaultInjection;
import br.com.elo.standin.aws.FaultInjection.StackFault;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.machine.Patience;
import br.com.elo.standin.option.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The CloudFormation stack of an environment. moto has done all it will do when it answers; it passes over the resources
 * that it does not know (alarms, bucket policies, web ACLs, distributions), and over DeletionPolicy.
 */
final class Stack {
    private static final String VERSION = "2010-05-15";
    /**
     * moto cannot change these in place: it would make another group, with other instances, and lose the load balancer.
     * They stay as they were made; what an update says about them is checked, but has no effect.
     */
    private static final List<String> FIXED = List.of("AWSEBAutoScalingGroup", "AWSEBV2LoadBalancer");

    private final Region region;
    private final FaultInjection faults;
    private final String name;
    private Map<String, Object> template = Map.of();
    private volatile Map<String, Object> wanted = Map.of();

    Stack(Region region, String environmentId, FaultInjection faults) {
        this.region = region;
        this.faults = faults;
        this.name = "awseb-" + environmentId + "-stack";
    }

    void create(Map<String, Object> first) {
        faults.takeStackFault().ifPresent(this::fail);
        wanted = first;
        template = first;
        apply("CreateStack", first);
    }

    private void fail(StackFault fault) {
        Patience.await(fault.after(), () -> false);
        throw new DeploymentException("Stack named '%s' aborted operation. Current state: 'CREATE_FAILED'  Reason: %s"
                .formatted(name, fault.reason()));
    }

    void update(Map<String, Object> next) {
        wanted = next;
        Map<String, Object> possible = possible(next);
        if (!possible.equals(template)) {
            apply("UpdateStack", possible);
            template = possible;
        }
    }

    /** Leaves the buckets that a DeletionPolicy retains: moto deletes them too, so they are made again. */
    void delete() {
        List<String> retained = retainedBuckets();
        query("DeleteStack", Map.of("StackName", name));
        retained.forEach(bucket -> region.put("/" + bucket, new byte[0]));
    }

    private List<String> retainedBuckets() {
        return ((Map<?, ?>) template.get("Resources")).entrySet().stream()
                .filter(resource -> isRetainedBucket((Map<?, ?>) resource.getValue()))
                .map(resource -> physicalId((String) resource.getKey()))
                .toList();
    }

    private static boolean isRetainedBucket(Map<?, ?> resource) {
        return "AWS::S3::Bucket".equals(resource.get("Type"))
                && String.valueOf(resource.get("DeletionPolicy")).startsWith("Retain");
    }

    /** The id that a resource of the template has got; empty if there is none. */
    String physicalId(String resource) {
        return region.query("cloudformation", "DescribeStackResources", VERSION, Map.of("StackName", name))
                .text("//member[LogicalResourceId='%s']/PhysicalResourceId".formatted(resource));
    }

    /** What was asked for last of a resource, also where moto could not change it. */
    Map<?, ?> properties(String resource) {
        return (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) wanted.get("Resources")).get(resource)).get("Properties");
    }

    private Map<String, Object> possible(Map<String, Object> next) {
        Map<Object, Object> resources = new LinkedHashMap<>((Map<?, ?>) next.get("Resources"));
        Map<?, ?> made = (Map<?, ?>) template.get("Resources");
        FIXED.stream().filter(made::containsKey).forEach(fixed -> resources.put(fixed, made.get(fixed)));
        // What moto has passed over it cannot delete either: it fails.
        made.keySet().stream().filter(name -> !resources.containsKey(name) && physicalId((String) name).isEmpty())
                .forEach(name -> resources.put(name, made.get(name)));
        Map<String, Object> possible = new LinkedHashMap<>(next);
        possible.put("Resources", resources);
        return possible;
    }

    private void apply(String action, Map<String, Object> body) {
        query(action, Map.of("StackName", name, "TemplateBody", Json.write(body)));
    }

    private void query(String action, Map<String, String> parameters) {
        try {
            region.query("cloudformation", action, VERSION, parameters);
        } catch (ServiceException e) {
            throw new DeploymentException("Service:AmazonCloudFormation, Message:" + e.getMessage());
        }
    }
}
