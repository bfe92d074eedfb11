package br.com.elo.standin.pipeline;

import br.com.elo.standin.aws.JsonService;
import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.aws.ObjectCreated;
import br.com.elo.standin.aws.QueryService;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.Xml;
import br.com.elo.standin.pipeline.Execution.Trigger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * CodePipeline with CodeBuild, and EventBridge as far as it starts a pipeline: what moto only keeps records of. The
 * pipelines are those of the stacks there are, as their templates say.
 */
public final class Pipelines implements AutoCloseable {
    private final Moto moto;
    private final String registry;
    private final Builds builds;
    private final BeanstalkDeployment beanstalk;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, PipelineRuns> runs = new ConcurrentHashMap<>();

    public Pipelines(Moto moto, QueryService beanstalk, BuildMachine machine) {
        this.moto = moto;
        this.registry = machine.registry();
        this.builds = new Builds(machine);
        this.beanstalk = new BeanstalkDeployment(beanstalk);
    }

    /** For the gateway. */
    public Map<String, JsonService> services() {
        return Map.of("codepipeline", new CodePipeline(this), "codebuild", new CodeBuild(moto, builds));
    }

    /** How many builds the account may have at a time. */
    public void limitBuilds(int number) {
        builds.limitTo(number);
    }

    /** S3 tells EventBridge of each object in a bucket that is set up for it. */
    public void take(ObjectCreated created) {
        Region region = moto.region(created.region());
        stacks(region).filter(stack -> tellsEvents(stack, created.bucket()))
                .flatMap(stack -> stack.properties("AWS::Events::Rule")).flatMap(EventRule::of)
                .filter(rule -> rule.matches(created))
                .forEach(rule -> start(region, rule, rule.revision(created)));
    }

    private void start(Region region, EventRule rule, String revision) {
        pipelines(region).filter(pipeline -> rule.starts(pipeline.name(), region)).forEach(pipeline ->
                start(region, pipeline, new Trigger("CloudWatchEvent", rule.target().text("Arn")), revision));
    }

    Region region(String name) {
        return moto.region(name);
    }

    Stream<PipelineDefinition> pipelines(Region region) {
        return stacks(region).flatMap(stack -> stack.properties("AWS::CodePipeline::Pipeline")).map(PipelineDefinition::of);
    }

    Optional<PipelineDefinition> find(Region region, String name) {
        return pipelines(region).filter(pipeline -> pipeline.name().equals(name)).findFirst();
    }

    /** The executions of a pipeline. */
    PipelineRuns runs(Region region, String pipeline) {
        return runs.computeIfAbsent(region.name() + "/" + pipeline,
                name -> new PipelineRuns(new Actions(region, builds, beanstalk), threads));
    }

    Execution start(Region region, PipelineDefinition pipeline, Trigger trigger, String revision) {
        Execution execution = Execution.of(pipeline, trigger, revision.isEmpty() ? newest(region, pipeline) : revision);
        runs(region, pipeline.name()).start(execution);
        return execution;
    }

    /** The version of its source's object that is there now; empty if there is none. */
    private static String newest(Region region, PipelineDefinition pipeline) {
        Properties source = pipeline.stages().getFirst().actions().getFirst().configuration();
        String key = source.text("S3ObjectKey");
        byte[] versions = region.get("/%s?versions&prefix=%s".formatted(source.text("S3Bucket"), key));
        return Xml.parse(new String(versions, StandardCharsets.UTF_8))
                .text("//Version[Key='%s'][IsLatest='true']/VersionId".formatted(key));
    }

    private Stream<PipelineStack> stacks(Region region) {
        return PipelineStack.in(region, registry);
    }

    private static boolean tellsEvents(PipelineStack stack, String bucket) {
        return stack.properties("AWS::S3::Bucket").filter(properties -> stack.reference(properties.label()).equals(bucket))
                .anyMatch(properties -> properties.in("NotificationConfiguration").in("EventBridgeConfiguration")
                        .isOn("EventBridgeEnabled"));
    }

    /** Ends what is still going on. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
