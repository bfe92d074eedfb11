package br.com.elo.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The CloudFormation template that Elastic Beanstalk makes of the files, as far as we can know it: our resources
 * beside stand-ins of its own, and each function of an option as an output, so that it is checked too.
 */
public final class Template {
    /** Resources that Elastic Beanstalk makes in a load-balanced environment, with what a linter asks of them. */
    private static final Map<String, Map<String, Object>> BEANSTALK = Map.of(
            "AWSEBAutoScalingGroup", resource("AWS::AutoScaling::AutoScalingGroup", Map.of(
                    "MinSize", "2", "MaxSize", "4", "AvailabilityZones", Map.of("Fn::GetAZs", ""),
                    "LaunchTemplate", Map.of(
                            "LaunchTemplateId", Map.of("Ref", "AWSEBEC2LaunchTemplate"),
                            "Version",
                            Map.of("Fn::GetAtt", List.of("AWSEBEC2LaunchTemplate", "LatestVersionNumber"))))),
            "AWSEBEC2LaunchTemplate", resource("AWS::EC2::LaunchTemplate", Map.of(
                    "LaunchTemplateData", Map.of("InstanceType", "t3.small"))),
            "AWSEBV2LoadBalancer", resource("AWS::ElasticLoadBalancingV2::LoadBalancer", Map.of(
                    "Subnets", List.of("subnet-0123456789abcdef0", "subnet-0123456789abcdef1"))),
            "AWSEBV2LoadBalancerTargetGroup", resource("AWS::ElasticLoadBalancingV2::TargetGroup", Map.of(
                    "Port", 80, "Protocol", "HTTP", "VpcId", "vpc-0123456789abcdef0")));

    private Template() {
    }

    public static Map<String, Object> of(List<ConfigFile> files) {
        Map<String, Map<String, Object>> resources = new LinkedHashMap<>(BEANSTALK);
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (ConfigFile file : files) {
            file.mergeInto(resources);
            file.optionSettings().stream().filter(OptionSetting::isFunction).forEach(setting -> outputs.put(
                    "Option" + outputs.size(), Map.of("Description", setting.name(), "Value", setting.function())));
        }
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("AWSTemplateFormatVersion", "2010-09-09");
        template.put("Parameters", Map.of("AWSEBEnvironmentName", Map.of("Type", "String", "Default", "elo-api-prod")));
        template.put("Resources", resources);
        if (!outputs.isEmpty()) {
            template.put("Outputs", outputs);
        }
        return template;
    }

    public static boolean isBeanstalks(String resource) {
        return BEANSTALK.containsKey(resource);
    }

    private static Map<String, Object> resource(String type, Map<String, Object> properties) {
        return Map.of("Type", type, "Properties", properties);
    }
}
