package br.com.elo.standin.beanstalk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The API of one Region. It knows the applications and environments that were made there, and no others. */
final class Endpoint {
    private final Environments environments = new Environments();
    private final Map<String, Operation> operations = new HashMap<>();

    Endpoint(Cloud cloud) {
        Applications applications = new Applications();
        Stream.of(
                new PlatformOperations(cloud.platforms()).all(),
                new ApplicationOperations(cloud, applications, environments).all(),
                new VersionOperations(cloud, applications, environments).all(),
                new EnvironmentOperations(cloud, applications, environments).all(),
                new DescribeOperations(cloud, environments).all(),
                new ConfigurationOperations(cloud, applications, environments).all(),
                new ManagedActionOperations(cloud, environments).all(),
                new HealthOperations(environments).all(),
                new LogOperations(cloud, environments).all()).forEach(operations::putAll);
    }

    Environments environments() {
        return environments;
    }

    Operation operation(String action) {
        return Optional.ofNullable(operations.get(action)).orElseThrow(() -> NotPlayed.refusal(action));
    }
}
