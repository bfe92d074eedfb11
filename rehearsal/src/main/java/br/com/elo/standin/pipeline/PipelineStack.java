package br.com.elo.standin.pipeline;

import br.com.elo.project.TemplateYaml;
import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.Xml;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A stack with the resources that moto's CloudFormation passes over: pipelines, build projects, and the rule that starts
 * a pipeline. It is read from the template that CloudFormation was given.
 */
final class PipelineStack {
    private static final String VERSION = "2010-05-15";

    private final Region region;
    private final String registry;
    private final String name;
    private final Map<String, String> values;
    private final Map<?, ?> resources;
    private final Functions functions;

    private PipelineStack(Region region, String registry, String name, Xml stacks) {
        this.region = region;
        this.registry = registry;
        this.name = name;
        Map<String, Object> template = TemplateYaml.read(name,
                region.query("cloudformation", "GetTemplate", VERSION, Map.of("StackName", name)).text("//TemplateBody"));
        resources = (Map<?, ?>) template.get("Resources");
        functions = new Functions((Map<?, ?>) template.getOrDefault("Conditions", Map.of()), this::reference);
        values = values(stacks, (Map<?, ?>) template.getOrDefault("Parameters", Map.of()));
    }

    /** Those of a Region that are whole. */
    static Stream<PipelineStack> in(Region region, String registry) {
        Xml stacks = region.query("cloudformation", "DescribeStacks", VERSION, Map.of());
        return stacks.texts("//Stacks/member[contains(StackStatus, '_COMPLETE')]/StackName").stream()
                .filter(stack -> !stack.startsWith("awseb-"))
                .map(stack -> new PipelineStack(region, registry, stack, stacks));
    }

    /** The properties of all resources of a type, with every function resolved. */
    Stream<Properties> properties(String type) {
        return resources.entrySet().stream()
                .filter(resource -> type.equals(((Map<?, ?>) resource.getValue()).get("Type")))
                .map(resource -> new Properties((String) resource.getKey(),
                        (Map<?, ?>) functions.resolve(((Map<?, ?>) resource.getValue()).get("Properties"))));
    }

    private Map<String, String> values(Xml stacks, Map<?, ?> declared) {
        Map<String, String> known = new TreeMap<>(Map.of("AWS::StackName", name, "AWS::Region", region.name(),
                "AWS::AccountId", Moto.ACCOUNT, "AWS::Partition", "aws", "AWS::URLSuffix", "amazonaws.com"));
        declared.forEach((key, parameter) ->
                known.put((String) key, String.valueOf(((Map<?, ?>) parameter).get("Default"))));
        String parameters = "//Stacks/member[StackName='%s']/Parameters/member".formatted(name);
        List<String> keys = stacks.texts(parameters + "/ParameterKey");
        for (String key : keys) {
            known.put(key, stacks.text(parameters + "[ParameterKey='%s']/ParameterValue".formatted(key)));
        }
        Xml made = region.query("cloudformation", "DescribeStackResources", VERSION, Map.of("StackName", name));
        made.texts("//StackResources/member/LogicalResourceId").forEach(resource -> known.put(resource,
                made.text("//member[LogicalResourceId='%s']/PhysicalResourceId".formatted(resource))));
        return known;
    }

    /** What a name stands for: of a parameter, a resource, or an attribute such as Bucket.Arn. */
    String reference(String reference) {
        if (values.containsKey(reference)) {
            return values.get(reference);
        }
        String[] words = reference.split("\\.", 2);
        Map<?, ?> resource = (Map<?, ?>) resources.get(words[0]);
        if (resource == null) {
            throw new IllegalArgumentException("the template of " + name + " has no " + words[0]);
        }
        // What moto has not made has a name of its own.
        String id = values.containsKey(words[0]) ? values.get(words[0])
                : (String) functions.resolve(((Map<?, ?>) resource.get("Properties")).get("Name"));
        return words.length == 1 ? id : attribute((String) resource.get("Type"), words[1], id);
    }

    private String attribute(String type, String attribute, String id) {
        return switch (type + "." + attribute) {
            case "AWS::IAM::Role.Arn" -> "arn:aws:iam::%s:role/%s".formatted(Moto.ACCOUNT, id);
            case "AWS::S3::Bucket.Arn" -> "arn:aws:s3:::" + id;
            case "AWS::ECR::Repository.Arn" -> region.arn("ecr", "repository/" + id);
            case "AWS::ECR::Repository.RepositoryUri" -> registry + "/" + id;
            case "AWS::Logs::LogGroup.Arn" -> region.arn("logs", "log-group:" + id + ":*");
            case "AWS::CodeBuild::Project.Arn" -> region.arn("codebuild", "project/" + id);
            default -> throw new IllegalArgumentException("an attribute that is not rehearsed: " + type + "." + attribute);
        };
    }
}
