package br.com.elo.standin.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Await;
import br.com.elo.standin.aws.Moto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelinesTest {
    private static final String DENIED = " because no identity-based policy allows the %s action";
    private static Moto moto;
    private static int stacks;
    @TempDir
    private static Path folder;
    private SmallPipeline pipeline;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        moto = Moto.start(folder, Path.of("target/aws-tools"));
    }

    @AfterAll
    static void close() {
        moto.close();
    }

    @AfterEach
    void end() {
        pipeline.close();
    }

    @Test
    void aReleaseGoesThroughAllStages() {
        start(Map.of());
        Map<?, ?> execution = pipeline.release("one");
        assertEquals("Succeeded", execution.get("status"));
        assertEquals(List.of("Source Succeeded", "Build Succeeded", "Deploy Succeeded", "Verify Succeeded"), outcomes(execution));
        assertEquals(List.of("CreateApplicationVersion", "UpdateEnvironment"), pipeline.asked().stream()
                .map(form -> form.replaceFirst("Action=(\\w+).*", "$1")).toList());
        assertTrue(pipeline.actions(execution).get(1).toString().contains("outputVariables={SEEN=green}"));
    }

    @Test
    void whatIsNotVerifiedGoesBackToWhatWas() {
        start(Map.of());
        Map<?, ?> good = pipeline.release("one");
        Map<?, ?> bad = pipeline.release("open");
        assertEquals("Failed", bad.get("status"));
        Map<?, ?> rollback = pipeline.executions().getFirst();
        assertEquals("ROLLBACK Succeeded", rollback.get("executionType") + " " + rollback.get("status"));
        assertEquals(Map.of("rollbackTargetPipelineExecutionId", good.get("pipelineExecutionId")), rollback.get("rollbackMetadata"));
        assertEquals(List.of("Deploy Succeeded", "Verify Succeeded"), outcomes(rollback));
        assertEquals(3, pipeline.bundles().size());
        assertArrayEquals(pipeline.bundles().getFirst(), pipeline.bundles().getLast());
    }

    @Test
    void theFirstReleaseHasNothingToGoBackTo() {
        start(Map.of());
        assertEquals("Failed", pipeline.release("open").get("status"));
        assertEquals(1, pipeline.executions().size());
    }

    @Test
    void aCommandThatFailsEndsTheBuildAndNothingIsDeployed() {
        start(Map.of("BUILD", "false"));
        assertEquals(List.of("Source Succeeded", "Build Failed: Build terminated with state: FAILED. Phase: BUILD, Code: "
                + "COMMAND_EXECUTION_ERROR, Message: Error while executing command: set -eu\nfalse\n. Reason: exit status 1"),
                outcomes(pipeline.release("one")));
        assertEquals(List.of(), pipeline.asked());
    }

    @Test
    void anAccountWithoutBuildsIsTold() {
        start(Map.of());
        pipeline.pipelines().limitBuilds(0);
        assertEquals("Build Failed: Error calling startBuild: Cannot have more than 0 builds in queue for the account (Service: "
                + "AWSCodeBuild; Status Code: 400; Error Code: AccountLimitExceededException; Request ID: 0; Proxy: null)",
                outcomes(pipeline.release("one")).getLast());
    }

    @Test
    void twoAtOnceQueueUpAndEachTakesItsOwnVersion() throws IOException {
        start(Map.of("BUILD", "until test -e '%s'/go; do sleep 0.05; done".formatted(folder)));
        String first = pipeline.put("one");
        String second = pipeline.put("two");
        Await.until(() -> pipeline.executions().stream().allMatch(one -> !pipeline.actions(one).isEmpty()));
        Await.until(() -> outcomes(pipeline.executions().getLast()).contains("Build InProgress"));
        assertTrue(outcomes(pipeline.executions().getFirst()).stream().noneMatch(action -> action.startsWith("Build")));
        Files.createFile(folder.resolve("go"));
        Await.until(() -> pipeline.executions().stream().allMatch(one -> "Succeeded".equals(one.get("status"))));
        assertEquals(List.of(List.of(Map.of("actionName", "Source", "revisionId", second)),
                List.of(Map.of("actionName", "Source", "revisionId", first))),
                pipeline.executions().stream().map(one -> one.get("sourceRevisions")).toList());
    }

    @ParameterizedTest
    @CsvSource({"DEPLOYER, elasticbeanstalk:UpdateEnvironment, elasticbeanstalk:CreateApplicationVersion, Deploy",
        "BUILDER, s3:GetObject, s3:PutObject, Source"})
    void anActionFailsWhereItsRoleMayNot(String word, String allowed, String missing, String action) {
        start(Map.of(word, allowed));
        String outcome = outcomes(pipeline.release("one")).getLast();
        assertTrue(outcome.startsWith(action + " Failed: The provided role does not have the " + missing + " permission"), outcome);
        assertTrue(outcome.endsWith(DENIED.formatted(missing)), outcome);
    }

    @Test
    void nothingStartsWithoutTheBucketsEventsOrTheRulesRight() {
        start(Map.of("EVENTS", "false"));
        pipeline.put("one");
        assertEquals(List.of(), pipeline.executions());
        pipeline.close();
        start(Map.of("START", "codepipeline:GetPipeline"));
        pipeline.put("one");
        assertEquals(List.of(), pipeline.executions());
    }

    @Test
    void aBuildHasCodeBuildsVariablesAndNoOthers() throws IOException {
        start(Map.of("BUILD", "env > '%s'/env".formatted(folder)));
        pipeline.release("one");
        List<String> names = Files.readAllLines(folder.resolve("env")).stream().map(line -> line.replaceFirst("=.*", ""))
                .filter(name -> !name.startsWith("CODEBUILD_")).sorted().toList();
        assertEquals(Arrays.asList("AWS_ACCESS_KEY_ID", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_REGION",
                "AWS_SECRET_ACCESS_KEY", "COLOUR", "CURL_HOME", "HOME", "PATH", "PWD", "SEEN", "SHLVL", "_"), names);
    }

    @Test
    void aBuildWithoutPrivilegesHasNoDockerEngine() throws IOException {
        start(Map.of("BUILD", "docker version 2> '%s'/docker".formatted(folder)));
        assertTrue(outcomes(pipeline.release("one")).getLast().startsWith("Build Failed"));
        assertTrue(Files.readString(folder.resolve("docker")).startsWith("Cannot connect to the Docker daemon"));
    }

    private void start(Map<String, String> changes) {
        pipeline = new SmallPipeline(moto, folder, "small-" + ++stacks, changes);
    }

    private List<String> outcomes(Map<?, ?> execution) {
        return pipeline.actions(execution).stream().map(SmallPipeline::outcome).toList();
    }
}
