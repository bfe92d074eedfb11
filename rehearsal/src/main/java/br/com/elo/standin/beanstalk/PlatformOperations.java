package br.com.elo.standin.beanstalk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What there is of the platform: one branch, and the versions of it. */
final class PlatformOperations {
    private final Platforms platforms;

    PlatformOperations(Platforms platforms) {
        this.platforms = platforms;
    }

    Map<String, Operation> all() {
        return Map.of(
                "ListAvailableSolutionStacks", request -> Fields.of("SolutionStacks", List.of(platforms.newest().stack())),
                "ListPlatformBranches", PlatformOperations::branches,
                "ListPlatformVersions", this::versions,
                "DescribePlatformVersion", this::describe);
    }

    private static Fields branches(Request request) {
        boolean isAskedFor = request.parameters().structures("Filters").stream()
                .allMatch(filter -> filter.texts("Values").contains(Platform.BRANCH));
        Fields branch = Fields.of("PlatformName", "Docker").with("BranchName", Platform.BRANCH)
                .with("LifecycleState", "Supported").with("BranchOrder", 1)
                .with("SupportedTierList", List.of("WebServer/Standard"));
        return Fields.of("PlatformBranchSummaryList", isAskedFor ? List.of(branch) : List.of());
    }

    /** `eb init` asks for custom platforms of one's own too, before it says that it does not know a name. */
    private Fields versions(Request request) {
        Stream<Fields> all = platforms.all().reversed().stream().map(platform -> version(platform, request.region()));
        return Fields.of("PlatformSummaryList", all.filter(version -> isAskedFor(version, request)).toList());
    }

    private static boolean isAskedFor(Fields version, Request request) {
        return request.parameters().structures("Filters").stream().allMatch(filter -> {
            Object value = version.members().get(filter.required("Type"));
            return value == null || filter.texts("Values").contains(value);
        });
    }

    private Fields describe(Request request) {
        String arn = request.required("PlatformArn");
        Platform platform = platforms.all().stream().filter(one -> one.arn(request.region()).equals(arn)).findFirst()
                .orElseThrow(() -> Refusal.invalid("No Platform named '%s' found.", arn));
        return Fields.of("PlatformDescription", version(platform, request.region())
                .with("PlatformName", Platform.BRANCH).with("SolutionStackName", platform.stack()));
    }

    private Fields version(Platform platform, String region) {
        return Fields.of("PlatformArn", platform.arn(region)).with("PlatformOwner", "AWSElasticBeanstalk")
                .with("PlatformStatus", "Ready").with("PlatformCategory", "Docker").with("PlatformVersion", platform.version())
                .with("PlatformBranchName", Platform.BRANCH)
                .with("PlatformLifecycleState", platform.equals(platforms.newest()) ? "Recommended" : null)
                .with("PlatformBranchLifecycleState", "Supported").with("OperatingSystemName", "Amazon Linux")
                .with("OperatingSystemVersion", "2023");
    }
}
