package br.com.elo.standin.beanstalk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What tells of environments and of what happened to them. */
final class DescribeOperations {
    private final Cloud cloud;
    private final Environments environments;

    DescribeOperations(Cloud cloud, Environments environments) {
        this.cloud = cloud;
        this.environments = environments;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CheckDNSAvailability", this::checkName,
                "DescribeEnvironments", this::environments,
                "DescribeEvents", this::events,
                "DescribeEnvironmentResources", this::resources);
    }

    private Fields checkName(Request request) {
        String cname = EnvironmentFactory.cname(request.region(), request.required("CNAMEPrefix"));
        return Fields.of("Available", !environments.isTaken(cname)).with("FullyQualifiedCNAME", cname);
    }

    private Fields environments(Request request) {
        Parameters parameters = request.parameters();
        List<String> names = parameters.texts("EnvironmentNames");
        List<String> ids = parameters.texts("EnvironmentIds");
        Optional<String> application = parameters.text("ApplicationName");
        List<Environment> all = parameters.isOn("IncludeDeleted") ? environments.all() : environments.alive();
        return Fields.of("Environments", all.stream()
                .filter(environment -> application.isEmpty() || application.get().equals(environment.application()))
                .filter(environment -> names.isEmpty() || names.contains(environment.name()))
                .filter(environment -> ids.isEmpty() || ids.contains(environment.id()))
                .map(Description::of).toList());
    }

    private Fields events(Request request) {
        Parameters parameters = request.parameters();
        Predicate<Event> matches = event -> parameters.text("RequestId").filter(id -> !id.equals(event.request())).isEmpty()
                && parameters.text("ApplicationName").filter(name -> !name.equals(event.application())).isEmpty()
                && parameters.text("EnvironmentName").filter(name -> !name.equals(event.environment())).isEmpty()
                && parameters.text("Severity").filter(least -> !event.isAtLeast(least)).isEmpty()
                && parameters.text("StartTime").filter(time -> event.time().isBefore(Instant.parse(time))).isEmpty();
        return Fields.of("Events", cloud.events().newestFirst(matches).stream().map(Event::fields).toList());
    }

    private Fields resources(Request request) {
        Environment environment = environments.of(request);
        Fields resources = Fields.of("EnvironmentName", environment.name())
                .with("AutoScalingGroups", named(environment, "AWSEBAutoScalingGroup"))
                .with("Instances", environment.health().stream().map(one -> Fields.of("Id", one.id())).toList())
                .with("LaunchConfigurations", List.of())
                .with("LaunchTemplates", physical(environment, "AWSEBEC2LaunchTemplate")
                        .map(id -> Fields.of("Id", id)).toList())
                .with("LoadBalancers", named(environment, "AWSEBV2LoadBalancer"))
                .with("Triggers", List.of()).with("Queues", List.of());
        return Fields.of("EnvironmentResources", resources);
    }

    private static List<Fields> named(Environment environment, String resource) {
        return physical(environment, resource).map(id -> Fields.of("Name", id)).toList();
    }

    private static Stream<String> physical(Environment environment, String resource) {
        return environment.provisioned().stream().map(made -> made.stack().physicalId(resource)).filter(id -> !id.isEmpty());
    }
}
