package br.com.elo.standin.pipeline;

import br.com.elo.project.Await;
import br.com.elo.project.Project;
import br.com.elo.project.Yaml;
import br.com.elo.standin.aws.Caller;
import br.com.elo.standin.aws.JsonService.Call;
import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.aws.ObjectCreated;
import br.com.elo.standin.aws.QueryService.Reply;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.Xml;
import br.com.elo.standin.option.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The pipeline of small.yaml on moto, with a Beanstalk that only writes down what it is asked. */
final class SmallPipeline implements AutoCloseable {
    private static final String FILE = "rehearsal/src/test/resources/br/com/elo/standin/pipeline/small.yaml";
    private static final String CLOUDFORMATION = "2010-05-15";
    private static final Map<String, String> USUAL = Map.of("BUILD", "test -f source.txt", "VERIFY", "! grep -q open source.txt",
            "START", "codepipeline:StartPipelineExecution", "DEPLOYER", "elasticbeanstalk:*", "BUILDER", "s3:PutObject",
            "EVENTS", "true");
    private final Region region;
    private final Pipelines pipelines;
    private final String stack;
    private final String bucket;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    SmallPipeline(Moto moto, Path folder, String stack, Map<String, String> changes) {
        this.region = moto.region("us-east-1");
        this.stack = stack;
        pipelines = new Pipelines(moto, this::beanstalk, new BuildMachine(
                folder.resolve("builds"), folder, () -> URI.create("http://127.0.0.1:9"), folder, "registry"));
        Map<String, String> words = new TreeMap<>(USUAL);
        words.putAll(changes);
        String template = Project.text(FILE).replaceAll("(?m)^#.*\n", "");
        for (Map.Entry<String, String> word : words.entrySet()) {
            template = template.replaceAll("\\b" + word.getKey() + "\\b", Matcher.quoteReplacement(word.getValue()));
        }
        region.query("cloudformation", "CreateStack", CLOUDFORMATION, Map.of("StackName", stack, "TemplateBody", template));
        bucket = region.query("cloudformation", "DescribeStackResources", CLOUDFORMATION, Map.of("StackName", stack))
                .text("//member[LogicalResourceId='Bucket']/PhysicalResourceId");
    }

    Pipelines pipelines() {
        return pipelines;
    }

    /** What Beanstalk was asked to change. */
    List<String> asked() {
        return asked.stream().filter(form -> form.contains("VersionLabel=")).toList();
    }

    /** The bundles of the versions that were made, in order. */
    List<byte[]> bundles() {
        return asked.stream().filter(form -> form.contains("S3Key="))
                .map(form -> URLDecoder.decode(form.replaceFirst(".*S3Key=([^&]+).*", "$1"), StandardCharsets.UTF_8))
                .map(key -> region.get("/" + bucket + "/" + key)).toList();
    }

    /** Puts a source, and returns its version. */
    String put(String content) {
        region.put("/%s/source.zip".formatted(bucket), zip("source.txt", content));
        String version = Xml.parse(new String(region.get("/" + bucket + "?versions&prefix=source.zip"), StandardCharsets.UTF_8))
                .text("//Version[IsLatest='true']/VersionId");
        pipelines.take(new ObjectCreated("us-east-1", bucket, "source.zip", version));
        return version;
    }

    /** Puts a source, and waits for the end of its execution, and of one that goes back. */
    Map<?, ?> release(String content) {
        String version = put(content);
        Await.until(() -> executions().stream().noneMatch(one -> "InProgress".equals(one.get("status"))));
        return executions().stream().filter(one -> one.get("executionType").equals("STANDARD"))
                .filter(one -> one.toString().contains(version)).findFirst().orElseThrow();
    }

    /** The newest first. */
    List<Map<?, ?>> executions() {
        return list(call("ListPipelineExecutions", Map.of()).get("pipelineExecutionSummaries"));
    }

    /** The actions of an execution, the first one first. */
    List<Map<?, ?>> actions(Map<?, ?> execution) {
        return list(call("ListActionExecutions", Map.of("filter",
                Map.of("pipelineExecutionId", execution.get("pipelineExecutionId")))).get("actionExecutionDetails")).reversed();
    }

    /** Its name and status, and why it failed. */
    static String outcome(Map<?, ?> action) {
        Map<?, ?> result = (Map<?, ?>) ((Map<?, ?>) action.get("output")).get("executionResult");
        return "%s %s%s".formatted(action.get("actionName"), action.get("status"), result.containsKey("errorDetails")
                ? ": " + ((Map<?, ?>) result.get("errorDetails")).get("message") : "");
    }

    private Map<String, Object> call(String operation, Map<String, Object> parameters) {
        Map<String, Object> all = new TreeMap<>(parameters);
        all.put("pipelineName", stack);
        return Yaml.read("answer", pipelines.services().get("codepipeline").answer(
                new Call("us-east-1", Caller.ANYBODY, "CodePipeline_20150709." + operation, Json.write(all))).orElseThrow());
    }

    private Reply beanstalk(String name, String form) {
        asked.add(form);
        return new Reply(200, "<R><member><Message>Environment update completed successfully.</Message></member>"
                + "<RequestId>1</RequestId><S3Bucket>%s</S3Bucket></R>".formatted(bucket));
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> list(Object value) {
        return (List<Map<?, ?>>) value;
    }

    @Override
    public void close() {
        pipelines.close();
    }
}
