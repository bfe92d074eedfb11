package br.com.elo.standin.beanstalk;

import java.util.List;
import java.util.Map;

/** The one platform of the rehearsal: its branch, and the newest version there is of it. */
final class Platform {
    static final String STACK = "64bit Amazon Linux 2023 v4.13.5 running Docker";
    private static final String BRANCH = "Docker running on 64bit Amazon Linux 2023";
    private static final String VERSION = "4.13.5";

    private Platform() {
    }

    static Map<String, Operation> operations() {
        return Map.of(
                "ListAvailableSolutionStacks", request -> Fields.of("SolutionStacks", List.of(STACK)),
                "ListPlatformBranches", Platform::branches,
                "ListPlatformVersions", Platform::versions,
                "DescribePlatformVersion", Platform::describe);
    }

    static String arn(String region) {
        return "arn:aws:elasticbeanstalk:%s::platform/%s/%s".formatted(region, BRANCH, VERSION);
    }

    private static Fields branches(Request request) {
        boolean isAskedFor = request.parameters().structures("Filters").stream()
                .allMatch(filter -> filter.texts("Values").contains(BRANCH));
        Fields branch = Fields.of("PlatformName", "Docker").with("BranchName", BRANCH)
                .with("LifecycleState", "Supported").with("BranchOrder", 1)
                .with("SupportedTierList", List.of("WebServer/Standard"));
        return Fields.of("PlatformBranchSummaryList", isAskedFor ? List.of(branch) : List.of());
    }

    /** `eb init` asks for custom platforms of one's own too, before it says that it does not know a name. */
    private static Fields versions(Request request) {
        Fields version = version(request.region());
        boolean isAskedFor = request.parameters().structures("Filters").stream().allMatch(filter -> {
            Object value = version.members().get(filter.required("Type"));
            return value == null || filter.texts("Values").contains(value);
        });
        return Fields.of("PlatformSummaryList", isAskedFor ? List.of(version) : List.of());
    }

    private static Fields describe(Request request) {
        String arn = request.required("PlatformArn");
        if (!arn.equals(arn(request.region()))) {
            throw Refusal.invalid("No Platform named '%s' found.", arn);
        }
        return Fields.of("PlatformDescription", version(request.region())
                .with("PlatformName", BRANCH).with("SolutionStackName", STACK));
    }

    private static Fields version(String region) {
        return Fields.of("PlatformArn", arn(region)).with("PlatformOwner", "AWSElasticBeanstalk")
                .with("PlatformStatus", "Ready").with("PlatformCategory", "Docker").with("PlatformVersion", VERSION)
                .with("PlatformBranchName", BRANCH).with("PlatformLifecycleState", "Recommended")
                .with("PlatformBranchLifecycleState", "Supported").with("OperatingSystemName", "Amazon Linux")
                .with("OperatingSystemVersion", "2023");
    }
}
