package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.machine.InstanceHealth;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The logs of an environment that does not stream them: put into the bucket when asked for, then fetched from there. */
final class LogOperations {
    private final Cloud cloud;
    private final Environments environments;

    LogOperations(Cloud cloud, Environments environments) {
        this.cloud = cloud;
        this.environments = environments;
    }

    Map<String, Operation> all() {
        return Map.of(
                "RequestEnvironmentInfo", this::request,
                "RetrieveEnvironmentInfo", this::retrieve);
    }

    private Fields request(Request request) {
        Environment environment = environments.of(request);
        LogReport report = report(request);
        EventReporter reporter = cloud.reporter(environment, request.id());
        Region region = cloud.region(request.region());
        reporter.info("requestEnvironmentInfo is starting.");
        Thread.startVirtualThread(() -> {
            try {
                pull(environment, report, region, reporter);
            } catch (RuntimeException e) {
                reporter.failure(e);
                reporter.error("Failed to pull logs for environment instances.");
            }
        });
        return Fields.NONE;
    }

    private static void pull(Environment environment, LogReport report, Region region, EventReporter reporter) {
        List<String> instances = instances(environment);
        instances.forEach(instance -> region.put(
                path(region, environment, report, instance), report.of(environment.logs(), instance)));
        instances.forEach(instance -> reporter.info("[Instance: %s] Successfully finished %s %d log(s)".formatted(
                instance, report.doing(), environment.logs().files(instance).size())));
        reporter.info("Pulled logs for environment instances.");
    }

    private Fields retrieve(Request request) {
        Environment environment = environments.of(request);
        LogReport report = report(request);
        Region region = cloud.region(request.region());
        return Fields.of("EnvironmentInfo", instances(environment).stream()
                .map(instance -> Fields.of("InfoType", report.type()).with("Ec2InstanceId", instance)
                        .with("SampleTimestamp", Instant.now())
                        .with("Message", region.link(path(region, environment, report, instance))))
                .toList());
    }

    private static LogReport report(Request request) {
        return LogReport.named(request.required("InfoType"));
    }

    private static List<String> instances(Environment environment) {
        return environment.health().stream().map(InstanceHealth::id).toList();
    }

    private static String path(Region region, Environment environment, LogReport report, String instance) {
        return "/%s/resources/environments/logs/%s/%s/%s".formatted(
                Bucket.in(region), report.type(), environment.id(), instance);
    }
}
