package br.com.elo.standin.pipeline;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What the actions of a pipeline do, by their providers. */
final class Actions {
    private final Region region;
    private final Builds builds;
    private final BeanstalkDeployment beanstalk;

    Actions(Region region, Builds builds, BeanstalkDeployment beanstalk) {
        this.region = region;
        this.builds = builds;
        this.beanstalk = beanstalk;
    }

    /** Does it, and returns the variables that it exports. */
    Map<String, String> run(Execution execution, ActionRun run) throws IOException, InterruptedException {
        ActionDefinition action = run.definition();
        Actor pipeline = Actor.of(region, execution.pipeline().role());
        Actor actor = action.role().map(pipeline::assume).orElse(pipeline);
        return switch (action.provider()) {
            case "S3" -> source(execution, action, actor);
            case "CodeBuild" -> build(execution, run, actor);
            case "ElasticBeanstalk" -> deploy(execution, run, actor);
            default -> throw new IllegalArgumentException("an action that is not rehearsed: " + action.provider());
        };
    }

    private Map<String, String> source(Execution execution, ActionDefinition action, Actor actor) {
        String bucket = action.configuration().text("S3Bucket");
        String key = action.configuration().text("S3ObjectKey");
        String version = execution.revision();
        if (version.isEmpty()) {
            throw new ActionFailure("RevisionUnavailable", "The S3 object " + key + " in " + bucket + " does not exist");
        }
        actor.require("s3:GetObjectVersion", "arn:aws:s3:::%s/%s".formatted(bucket, key));
        try {
            byte[] zip = region.get("/%s/%s?versionId=%s".formatted(bucket, key, version));
            execution.addArtifact(action.outputs().getFirst(), actor.putArtifact(execution.pipeline(), action.outputs().getFirst(), zip));
        } catch (ServiceException e) {
            throw new ActionFailure("RevisionUnavailable", "The S3 object cannot be read: " + e.getMessage());
        }
        return Map.of("VersionId", version, "BucketName", bucket, "ObjectKey", key);
    }

    private Map<String, String> build(Execution execution, ActionRun run, Actor actor) throws IOException, InterruptedException {
        ActionDefinition action = run.definition();
        BuildProject project = builds.project(region, action.configuration().text("ProjectName"));
        actor.require("codebuild:StartBuild", region.arn("codebuild", "project/" + project.name()));
        Build build = builds.start(region, project);
        run.isDoneBy(build.id());
        Actor builder = Actor.of(region, project.role());
        String key = execution.artifact(action.inputs().getFirst());
        try {
            Build.Result result = build.run("codepipeline/" + execution.pipeline().name(),
                    () -> builder.get(execution.pipeline().bucket(), key));
            Optional<String> output = action.outputs().stream().findFirst();
            if (output.isPresent()) {
                byte[] zip = result.artifact().orElseThrow(() -> new ActionFailure("ConfigurationError",
                        "The buildspec of " + project.name() + " names no artifacts"));
                execution.addArtifact(output.get(), builder.putArtifact(execution.pipeline(), output.get(), zip));
            }
            return result.variables();
        } catch (BuildFailure e) {
            throw e.ofAction();
        }
    }

    private Map<String, String> deploy(Execution execution, ActionRun run, Actor actor) throws InterruptedException {
        ActionDefinition action = run.definition();
        String artifact = action.inputs().getFirst();
        byte[] zip = actor.get(execution.pipeline().bucket(), execution.artifact(artifact));
        String label = "code-pipeline-%d-%s-%s".formatted(System.currentTimeMillis(), artifact, run.id());
        run.isDoneBy(label);
        beanstalk.deploy(actor, action.configuration().text("ApplicationName"), action.configuration().text("EnvironmentName"),
                label, zip);
        return Map.of();
    }
}
