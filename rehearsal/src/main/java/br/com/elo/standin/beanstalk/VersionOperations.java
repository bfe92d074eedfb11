package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Application versions, and the bucket their bundles lie in. */
final class VersionOperations {
    private final Cloud cloud;
    private final Applications applications;
    private final Environments environments;

    VersionOperations(Cloud cloud, Applications applications, Environments environments) {
        this.cloud = cloud;
        this.applications = applications;
        this.environments = environments;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateStorageLocation", request -> Fields.of("S3Bucket", Bucket.in(cloud.region(request.region()))),
                "CreateApplicationVersion", this::create,
                "DescribeApplicationVersions", this::describe,
                "DeleteApplicationVersion", this::delete);
    }

    private Fields create(Request request) {
        Application application = applications.named(request.required("ApplicationName"));
        Parameters bundle = request.parameters().in("SourceBundle");
        Version version = new Version(application.name(), request.required("VersionLabel"),
                request.parameters().text("Description").orElse(null),
                bundle.required("S3Bucket"), bundle.required("S3Key"),
                request.parameters().isOn("Process") ? "PROCESSED" : "UNPROCESSED", Instant.now());
        application.add(version);
        application.lifecycle().surplus(application.versions()).stream().filter(old -> !isDeployed(old))
                .forEach(old -> retire(application, old, cloud.region(request.region())));
        return Fields.of("ApplicationVersion", version.fields());
    }

    private Fields delete(Request request) {
        Application application = applications.named(request.required("ApplicationName"));
        Version version = applications.version(application.name(), request.required("VersionLabel"));
        if (isDeployed(version)) {
            throw new Refusal("SourceBundleDeletionFailure", "Unable to delete application version %s because it is in use."
                    .formatted(version.label()));
        }
        application.remove(version);
        if (request.parameters().isOn("DeleteSourceBundle")) {
            cloud.region(request.region()).delete(version.path());
        }
        return Fields.NONE;
    }

    private boolean isDeployed(Version version) {
        return environments.alive().stream().anyMatch(environment -> version.label().equals(environment.version())
                && version.application().equals(environment.application()));
    }

    private static void retire(Application application, Version version, Region region) {
        application.remove(version);
        if (application.lifecycle().deletesTheBundle()) {
            region.delete(version.path());
        }
    }

    private Fields describe(Request request) {
        List<String> labels = request.parameters().texts("VersionLabels");
        String name = request.parameters().text("ApplicationName").orElse("");
        return Fields.of("ApplicationVersions", applications.all().stream()
                .filter(application -> name.isEmpty() || application.name().equals(name))
                .flatMap(application -> application.versions().stream())
                .filter(version -> labels.isEmpty() || labels.contains(version.label()))
                .map(Version::fields).toList());
    }
}
