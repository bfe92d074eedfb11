package br.com.elo.rehearsal.beanstalk;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Application versions, and the bucket their bundles lie in. */
final class VersionOperations {
    private final Cloud cloud;
    private final Applications applications;

    VersionOperations(Cloud cloud, Applications applications) {
        this.cloud = cloud;
        this.applications = applications;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateStorageLocation", request -> Fields.of("S3Bucket", Bucket.in(cloud.region(request.region()))),
                "CreateApplicationVersion", this::create,
                "DescribeApplicationVersions", this::describe);
    }

    private Fields create(Request request) {
        Application application = applications.named(request.required("ApplicationName"));
        Parameters bundle = request.parameters().in("SourceBundle");
        Version version = new Version(application.name(), request.required("VersionLabel"),
                request.parameters().text("Description").orElse(null),
                bundle.required("S3Bucket"), bundle.required("S3Key"),
                request.parameters().isOn("Process") ? "PROCESSED" : "UNPROCESSED", Instant.now());
        application.add(version);
        return Fields.of("ApplicationVersion", version.fields());
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
