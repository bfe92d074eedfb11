package br.com.elo.standin.beanstalk;

import br.com.elo.project.OptionSetting;
import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.option.OptionName;
import br.com.elo.standin.option.Options;
import br.com.elo.standin.option.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The resources that Elastic Beanstalk makes for an environment, under the names that files may refer to. Left out are
 * the scaling policies with their alarms, and the wait conditions: moto's CloudFormation does not know them.
 */
final class DefaultResources {
    private static final String ENVIRONMENT = "aws:elasticbeanstalk:environment";
    private static final String PROCESS = "aws:elasticbeanstalk:environment:process:default";
    private static final String BALANCER = "aws:elbv2:loadbalancer";
    private static final int HTTP = 80;

    private final Environment environment;
    private final Options options;
    private final Settings merged;
    private final Network network;
    private final Map<String, Map<String, Object>> resources = new LinkedHashMap<>();

    DefaultResources(Environment environment, Settings merged, Network network) {
        this.environment = environment;
        this.options = merged.options();
        this.merged = merged;
        this.network = network;
    }

    Map<String, Map<String, Object>> all() {
        securityGroup("AWSEBSecurityGroup", "VPC security group", Set.of(HTTP));
        launchTemplate();
        group(options.isSingleInstance() ? List.of() : List.of(ref("AWSEBV2LoadBalancerTargetGroup")));
        if (options.isSingleInstance()) {
            add("AWSEBEIP", "AWS::EC2::EIP", Map.of("Domain", "vpc"));
        } else {
            loadBalancer();
        }
        return resources;
    }

    private void launchTemplate() {
        add("AWSEBEC2LaunchTemplate", "AWS::EC2::LaunchTemplate", Map.of("LaunchTemplateData", Map.of(
                "ImageId", "ami-12c6146b",
                "InstanceType", instanceType(options),
                "SecurityGroupIds", List.of(ref("AWSEBSecurityGroup")))));
    }

    /** Of several the first: the others are for when EC2 has none of it. */
    static String instanceType(Options options) {
        return options.namespaces().getOrDefault("aws:ec2:instances", Map.of())
                .getOrDefault("InstanceTypes", "t3.micro").split(",")[0].strip();
    }

    private void group(List<Object> targetGroups) {
        String size = options.value("aws:autoscaling:asg", "MinSize");
        add("AWSEBAutoScalingGroup", "AWS::AutoScaling::AutoScalingGroup", Map.of(
                "MinSize", size,
                "MaxSize", options.value("aws:autoscaling:asg", "MaxSize"),
                "VPCZoneIdentifier", network.subnets(),
                "LaunchTemplate", Map.of(
                        "LaunchTemplateId", ref("AWSEBEC2LaunchTemplate"),
                        "Version", attribute("AWSEBEC2LaunchTemplate", "LatestVersionNumber")),
                "TargetGroupARNs", targetGroups,
                "Tags", List.of(
                        tag("elasticbeanstalk:environment-name", environment.name()),
                        tag("elasticbeanstalk:environment-id", environment.id()),
                        tag("Name", environment.name()))));
    }

    private void loadBalancer() {
        if (!options.value(ENVIRONMENT, "LoadBalancerType").equalsIgnoreCase("application")) {
            throw new DeploymentException("Only application load balancers are rehearsed: --elb-type application");
        }
        securityGroup("AWSEBLoadBalancerSecurityGroup", "Load Balancer Security Group", options.listeners().keySet());
        add("AWSEBV2LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer", Map.of(
                // CloudFormation would make the name from the stack's, which moto does another way.
                "Name", "awseb--AWSEB-" + environment.id().substring(2).toUpperCase(Locale.ROOT),
                "Subnets", network.subnets(),
                "SecurityGroups", securityGroups(),
                "LoadBalancerAttributes", accessLogs()));
        add("AWSEBV2LoadBalancerTargetGroup", "AWS::ElasticLoadBalancingV2::TargetGroup", Map.of(
                "Port", options.number(PROCESS, "Port"),
                "Protocol", options.value(PROCESS, "Protocol"),
                "VpcId", network.vpc(),
                "HealthCheckPath", options.value(PROCESS, "HealthCheckPath")));
        options.listeners().forEach(this::listener);
    }

    private void listener(int port, Map<String, String> values) {
        Map<String, Object> properties = new LinkedHashMap<>(Map.of(
                "LoadBalancerArn", ref("AWSEBV2LoadBalancer"),
                "Port", port,
                "Protocol", values.getOrDefault("Protocol", "HTTP"),
                "DefaultActions", List.of(Map.of(
                        "Type", "forward", "TargetGroupArn", ref("AWSEBV2LoadBalancerTargetGroup")))));
        if (values.containsKey("SSLCertificateArns")) {
            properties.put("Certificates", List.of(Map.of("CertificateArn", values.get("SSLCertificateArns"))));
        }
        if (values.containsKey("SSLPolicy")) {
            properties.put("SslPolicy", values.get("SSLPolicy"));
        }
        // The name for other ports than 80 is not documented; people have seen this one.
        add("AWSEBV2LoadBalancerListener" + (port == HTTP ? "" : port),
                "AWS::ElasticLoadBalancingV2::Listener", properties);
    }

    /** Beanstalk lets the members of one group in to the instances. Whoever replaces it has to say so in both options. */
    private List<Object> securityGroups() {
        Object used = groupOf(new OptionName(BALANCER, "SecurityGroups"));
        if (!used.equals(groupOf(new OptionName(BALANCER, "ManagedSecurityGroup")))) {
            throw new DeploymentException("The instances take nothing from the load balancer: "
                    + "SecurityGroups and ManagedSecurityGroup of " + BALANCER + " differ");
        }
        return List.of(used);
    }

    private Object groupOf(OptionName option) {
        Object own = value(option);
        return own == null ? ref("AWSEBLoadBalancerSecurityGroup") : own;
    }

    private List<Object> accessLogs() {
        List<Object> attributes = new ArrayList<>();
        Object bucket = value(new OptionName(BALANCER, "AccessLogsS3Bucket"));
        if (options.isOn(BALANCER, "AccessLogsS3Enabled") && bucket != null) {
            attributes.add(Map.of("Key", "access_logs.s3.enabled", "Value", "true"));
            attributes.add(Map.of("Key", "access_logs.s3.bucket", "Value", bucket));
        }
        return attributes;
    }

    /** A text, or what a function in backticks stands for. */
    private Object value(OptionName name) {
        String value = merged.values().get(name);
        OptionSetting setting = new OptionSetting("", name.namespace(), name.name(), value);
        return setting.isFunction() ? setting.function() : value;
    }

    private void securityGroup(String name, String description, Set<Integer> ports) {
        add(name, "AWS::EC2::SecurityGroup", Map.of("GroupDescription", description, "VpcId", network.vpc(),
                "SecurityGroupIngress", ports.stream().map(port -> Map.of(
                        "IpProtocol", "tcp", "FromPort", port, "ToPort", port, "CidrIp", "0.0.0.0/0")).toList()));
    }

    private void add(String name, String type, Map<String, Object> properties) {
        resources.put(name, Map.of("Type", type, "Properties", properties));
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("Ref", name);
    }

    private static Map<String, Object> attribute(String resource, String name) {
        return Map.of("Fn::GetAtt", List.of(resource, name));
    }

    private static Map<String, Object> tag(String key, String value) {
        return Map.of("Key", key, "Value", value, "PropagateAtLaunch", true);
    }
}
