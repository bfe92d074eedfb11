package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.InstanceHealth;
import br.com.elo.standin.machine.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What `eb health` shows. It hangs for ever at an instance without LaunchedAt or with an unknown status. */
final class HealthOperations {
    private static final List<Double> PERCENTILES = List.of(99.9, 99.0, 95.0, 90.0, 85.0, 75.0, 50.0, 10.0);
    private static final List<String> STATUSES =
            List.of("NoData", "Unknown", "Pending", "Ok", "Info", "Warning", "Degraded", "Severe");

    private final Environments environments;

    HealthOperations(Environments environments) {
        this.environments = environments;
    }

    Map<String, Operation> all() {
        return Map.of(
                "DescribeEnvironmentHealth", this::environment,
                "DescribeInstancesHealth", this::instances);
    }

    private Fields environment(Request request) {
        Environment environment = environments.of(request);
        Health health = Health.of(environment);
        List<InstanceHealth> instances = environment.health();
        return Fields.of("EnvironmentName", environment.name()).with("HealthStatus", health.status())
                .with("Status", environment.status()).with("Color", health.color()).with("Causes", health.causes())
                .with("ApplicationMetrics", metrics(all(instances))).with("InstancesHealth", counts(instances))
                .with("RefreshedAt", Instant.now());
    }

    private Fields instances(Request request) {
        return Fields.of("InstanceHealthList", environments.of(request).health().stream()
                .map(HealthOperations::instance).toList()).with("RefreshedAt", Instant.now());
    }

    /** No load and no processor's use: those of this machine would say nothing about an instance's. */
    private static Fields instance(InstanceHealth health) {
        return Fields.of("InstanceId", health.id()).with("HealthStatus", health.status())
                .with("Color", Health.color(health.status())).with("Causes", health.causes())
                .with("LaunchedAt", health.launchedAt()).with("ApplicationMetrics", metrics(health.requests()))
                .with("Deployment", deployment(health.version()));
    }

    /** What it runs. Deployments are not counted here: `eb health` shows a hyphen for the number and the time. */
    private static Fields deployment(String version) {
        return version.isEmpty() ? null : Fields.of("VersionLabel", version).with("Status", "Deployed");
    }

    private static Fields metrics(Requests requests) {
        Fields codes = Fields.NONE;
        for (int statusClass = 2; statusClass <= 5; statusClass++) {
            codes = codes.with("Status%dxx".formatted(statusClass), requests.count(statusClass));
        }
        Fields latency = Fields.NONE;
        for (double percent : PERCENTILES) {
            String name = "P" + String.valueOf(percent).replace(".0", "").replace(".", "");
            latency = latency.with(name, requests.latency(percent));
        }
        return Fields.of("Duration", requests.window().toSeconds()).with("RequestCount", requests.count())
                .with("StatusCodes", codes).with("Latency", latency);
    }

    private static Fields counts(List<InstanceHealth> instances) {
        Fields counts = Fields.NONE;
        for (String status : STATUSES) {
            counts = counts.with(status, instances.stream().filter(one -> one.status().equals(status)).count());
        }
        return counts;
    }

    private static Requests all(List<InstanceHealth> instances) {
        Stream<Requests.Served> requests = instances.stream().flatMap(one -> one.requests().requests().stream());
        return new Requests(instances.stream().map(one -> one.requests().window()).findFirst().orElse(Duration.ZERO),
                requests.toList());
    }
}
