package br.com.elo.beanstalk;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Node;
import br.com.elo.project.TemplateFile;
import br.com.elo.project.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What options/pipeline.yaml promises: one image, in order, from a source to the environment, and back. */
class PipelineTest {
    private static final Node STAGES = TemplateFile.PIPELINE.properties("Pipeline").at("Stages");

    @Test
    void theEnvironmentOfTheGuideIsTheDefault() {
        Map<String, String> defaults = Map.of(
                "ApplicationName", "elo-api", "EnvironmentName", "elo-api-prod",
                "InstanceRole", "aws-elasticbeanstalk-ec2-role", "ImageBy", "digest",
                "Url", "", "SecretArn", "", "GitHubRepository", "", "GitHubProvider", "");
        assertEquals(defaults, ((Map<?, ?>) TemplateFile.PIPELINE.template().at("Parameters").value()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, parameter -> new Node(parameter.getValue()).at("Default").value())));
    }

    /** A stage is rolled back as a whole, and no other with it: alone, the verification would only be repeated. */
    @Test
    void whatIsVerifiedIsInTheStageThatIsRolledBack() {
        assertEquals("Deploy", STAGES.at(2, "Name").text());
        assertEquals(Map.of("Result", "ROLLBACK"), STAGES.at(2, "OnFailure").value());
        assertEquals(List.of("Deploy 1", "Verify 2"), Stream.of(0, 1)
                .map(i -> STAGES.at(2, "Actions", i, "Name").text() + " " + STAGES.at(2, "Actions", i, "RunOrder").text()).toList());
        assertEquals("V2", TemplateFile.PIPELINE.properties("Pipeline").at("PipelineType").text(), "V1 knows neither queue nor rollback");
        assertEquals("QUEUED", TemplateFile.PIPELINE.properties("Pipeline").at("ExecutionMode").text());
    }

    @Test
    void whatIsDeployedIsWhatTheBuildHandsOn() {
        assertEquals(List.of(Map.of("Name", "Bundle")), STAGES.at(1, "Actions", 0, "OutputArtifacts").value());
        assertEquals(List.of(Map.of("Name", "Bundle")), STAGES.at(2, "Actions", 0, "InputArtifacts").value());
        assertEquals("ElasticBeanstalk", STAGES.at(2, "Actions", 0, "ActionTypeId", "Provider").text());
    }

    /** Two that queue up would otherwise both take the newest. */
    @Test
    void anExecutionTakesTheVersionItWasStartedFor() {
        Node target = TemplateFile.PIPELINE.properties("SourceEvent").at("Targets", 0, "InputTransformer");
        assertEquals(Map.of("version", "$.detail.object.version-id"), target.at("InputPathsMap").value());
        Map<String, Object> sent = Yaml.read(TemplateFile.PIPELINE.name(), target.at("InputTemplate").text().replace("<version>", "\"v1\""));
        assertEquals(Map.of("sourceRevisions", List.of(Map.of(
                "actionName", "Source", "revisionType", "S3_OBJECT_VERSION_ID", "revisionValue", "v1"))), sent);
        assertEquals("Source", STAGES.at(0, "Actions", 0, "Name").text());
        assertEquals("false", STAGES.at(0, "Actions", 0, "Configuration", "PollForSourceChanges").text());
    }

    @Test
    void theBucketIsPrivateAndKeepsWhatIsThere() {
        Node bucket = TemplateFile.PIPELINE.properties("Bucket");
        assertEquals("Enabled", bucket.at("VersioningConfiguration", "Status").text());
        assertEquals("true", bucket.at("NotificationConfiguration", "EventBridgeConfiguration", "EventBridgeEnabled").text());
        ((Map<?, ?>) bucket.at("PublicAccessBlockConfiguration").value()).values()
                .forEach(blocked -> assertEquals(true, blocked));
        assertEquals(4, ((Map<?, ?>) bucket.at("PublicAccessBlockConfiguration").value()).size());
        Map<?, ?> rule = (Map<?, ?>) bucket.at("LifecycleConfiguration", "Rules", 0).value();
        assertFalse(rule.containsKey("ExpirationInDays"), "a version of Beanstalk may be read from here for years");
        assertTrue(rule.containsKey("NoncurrentVersionExpiration"));
        assertEquals("Deny", TemplateFile.PIPELINE.properties("BucketPolicy").at("PolicyDocument", "Statement", 0, "Effect").text());
    }

    @Test
    void anImageIsScannedAndItsTagNeverMoves() {
        Node repository = TemplateFile.PIPELINE.properties("Repository");
        assertEquals("IMMUTABLE", repository.at("ImageTagMutability").text());
        assertEquals("true", repository.at("ImageScanningConfiguration", "ScanOnPush").text());
        assertEquals("true", repository.at("EmptyOnDelete").text());
        Node rule = new Node(Yaml.read(TemplateFile.PIPELINE.name(), repository.at("LifecyclePolicy", "LifecyclePolicyText").text())).at("rules", 0);
        assertEquals("imageCountMoreThan", rule.at("selection", "countType").text(), "the one in use may be old");
    }

    @Test
    void onlyTheBuildHasDocker() {
        assertEquals("true", TemplateFile.PIPELINE.properties("Build").at("Environment", "PrivilegedMode").text());
        assertFalse(((Map<?, ?>) TemplateFile.PIPELINE.properties("Verify").at("Environment").value()).containsKey("PrivilegedMode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Build", "Verify"})
    void logsAreKeptForAMonthWhereTheProjectWrites(String project) {
        assertEquals(30, TemplateFile.PIPELINE.properties(project + "Log").at("RetentionInDays").number());
        assertEquals(Map.of("Ref", project + "Log"), TemplateFile.PIPELINE.properties(project).at("LogsConfig", "CloudWatchLogs", "GroupName").value());
        assertEquals("/aws/codebuild/${AWS::StackName}-" + project.toLowerCase(Locale.ROOT),
                TemplateFile.PIPELINE.properties(project + "Log").at("LogGroupName", "Fn::Sub").text());
    }
}
