package br.com.elo.standin.pipeline;

import br.com.elo.standin.aws.Region;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** CodeBuild: its projects, as the stacks have them, and their builds. */
final class Builds {
    private static final String PROJECT = "AWS::CodeBuild::Project";
    private final BuildMachine machine;
    private final Queue<Build> builds = new ConcurrentLinkedQueue<>();
    private volatile int limit = Integer.MAX_VALUE;

    Builds(BuildMachine machine) {
        this.machine = machine;
    }

    /** How many there may be at a time. Of new accounts many report that there may be none. */
    void limitTo(int number) {
        limit = number;
    }

    Stream<BuildProject> projects(Region region) {
        return PipelineStack.in(region, machine.registry()).flatMap(stack -> stack.properties(PROJECT)).map(BuildProject::of);
    }

    BuildProject project(Region region, String name) {
        return projects(region).filter(project -> project.name().equals(name)).findFirst()
                .orElseThrow(() -> new ActionFailure("ConfigurationError", "Error calling startBuild: Project cannot be found: "
                        + region.arn("codebuild", "project/" + name)));
    }

    Build start(Region region, BuildProject project) {
        long running = builds.stream().filter(build -> build.status().equals("IN_PROGRESS")).count();
        if (running >= limit) {
            throw new ActionFailure("JobFailed", ("Error calling startBuild: Cannot have more than %d builds in queue for the "
                    + "account (Service: AWSCodeBuild; Status Code: 400; Error Code: AccountLimitExceededException; "
                    + "Request ID: 0; Proxy: null)").formatted(limit));
        }
        Build build = new Build(project, Actor.of(region, project.role()), machine);
        builds.add(build);
        return build;
    }

    List<Build> all() {
        return List.copyOf(builds);
    }
}
