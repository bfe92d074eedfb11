package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.option.Json;
import br.com.elo.standin.option.Settings;
import br.com.elo.standin.option.Validation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** The options of environments, and saved configurations. */
final class ConfigurationOperations {
    private final Cloud cloud;
    private final Applications applications;
    private final Environments environments;

    ConfigurationOperations(Cloud cloud, Applications applications, Environments environments) {
        this.cloud = cloud;
        this.applications = applications;
        this.environments = environments;
    }

    Map<String, Operation> all() {
        return Map.of(
                "DescribeConfigurationSettings", this::describe,
                "ValidateConfigurationSettings", this::validate,
                "CreateConfigurationTemplate", this::save,
                "DeleteConfigurationTemplate", this::delete);
    }

    private Fields describe(Request request) {
        Environment environment = environments.of(request);
        // Defaults too for one that was never built: without LoadBalancerIsShared `eb terminate` fails.
        Fields deployed = describe(environment, "deployed", environment.layers().merged());
        // Which one comes first is not documented.
        Stream<Fields> draft = environment.draft().stream()
                .map(change -> describe(environment, change.failed() ? "failed" : "pending", change.options()));
        return Fields.of("ConfigurationSettings", Stream.concat(draft, Stream.of(deployed)).toList());
    }

    private static Fields describe(Environment environment, String status, Settings settings) {
        return Fields.of("SolutionStackName", environment.managedActions().platform().stack())
                .with("PlatformArn", environment.managedActions().platform().arn(environment.region()))
                .with("ApplicationName", environment.application()).with("EnvironmentName", environment.name())
                .with("DeploymentStatus", status)
                .with("DateCreated", environment.created()).with("DateUpdated", environment.updated())
                // Only the model inside of `eb` has it, and `eb health` fails without.
                .with("Tier", Description.TIER)
                .with("OptionSettings", OptionList.describe(settings));
    }

    private Fields validate(Request request) {
        applications.named(request.required("ApplicationName"));
        return Fields.of("Messages", Validation.problems(OptionList.named(request)).stream()
                .map(problem -> Fields.of("Message", problem).with("Severity", "error")).toList());
    }

    /** `eb config save` fetches what is saved from S3. */
    private Fields save(Request request) {
        Application application = applications.named(request.required("ApplicationName"));
        String template = request.required("TemplateName");
        Environment environment = environments.named(
                request.parameters().in("TemplateSpecification.TemplateSource").required("EnvironmentName"));
        Settings settings = environment.saved().with(environment.direct());
        application.addTemplate(template, settings);
        Map<String, Object> file = Map.of(
                "EnvironmentConfigurationMetadata", Map.of("Description", "Saved from " + environment.name()),
                "OptionSettings", settings.options().namespaces(),
                "Platform", Map.of("PlatformArn", environment.managedActions().platform().arn(environment.region())),
                "AWSConfigurationTemplateVersion", "1.1.0.0");
        Region region = cloud.region(request.region());
        region.put("/%s/resources/templates/%s/%s".formatted(Bucket.in(region), application.name(), template),
                Json.write(file).getBytes(StandardCharsets.UTF_8));
        return Fields.of("ApplicationName", application.name()).with("TemplateName", template);
    }

    private Fields delete(Request request) {
        applications.named(request.required("ApplicationName")).removeTemplate(request.required("TemplateName"));
        return Fields.NONE;
    }
}
