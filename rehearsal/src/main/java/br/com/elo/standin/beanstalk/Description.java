package br.com.elo.standin.beanstalk;

import java.util.List;

/** An environment as the API describes it. `eb` reads nearly every one of these fields. */
final class Description {
    static final Fields TIER = Fields.of("Name", "WebServer").with("Type", "Standard").with("Version", "1.0");

    private Description() {
    }

    static Fields of(Environment environment) {
        Health health = Health.of(environment);
        return Fields.of("EnvironmentName", environment.name()).with("EnvironmentId", environment.id())
                .with("ApplicationName", environment.application()).with("VersionLabel", environment.version())
                .with("SolutionStackName", environment.managedActions().platform().stack())
                .with("PlatformArn", environment.managedActions().platform().arn(environment.region()))
                .with("Description", environment.description())
                .with("EndpointURL", environment.endpoint()).with("CNAME", environment.cname())
                .with("DateCreated", environment.created()).with("DateUpdated", environment.updated())
                .with("Status", environment.status()).with("AbortableOperationInProgress", false)
                .with("Health", health.color()).with("HealthStatus", health.status())
                .with("Tier", TIER).with("EnvironmentLinks", List.of())
                .with("EnvironmentArn", environment.arn());
    }
}
