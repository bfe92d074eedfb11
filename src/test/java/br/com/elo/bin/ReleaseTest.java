package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.bin.Account.Fault;
import br.com.elo.bin.Account.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** bin/release: that it sends what `eb deploy` would send, stays until it is known what runs, and says why if it is not this. */
class ReleaseTest {
    private static final String STARTED = "2026-11-27T22:00:00Z";
    /** Glob of a call, answer, the call after which it is another one, and that one. */
    private static final String ACCOUNT = """
            *describe-stacks*|Pipeline\\telo-api-prod-pipeline\\nBucket\\tthe-bucket
            eb appversion --create*|
            *describe-application-versions*|elasticbeanstalk-us-east-1-123456789012\\telo-api/release.zip
            *copy-object*|v2
            *list-pipeline-executions*|%s
            *get-pipeline-execution*execution-2*|%s
            *get-pipeline-execution*execution-3*|Succeeded
            *list-action-executions*reverse*|Source\\tSucceeded\\nBuild\\tSucceeded
            *list-action-executions*execution-2*IMAGE*|repository@sha256:two
            *list-action-executions*execution-1*IMAGE*|repository@sha256:one
            """;
    private static final String FIRST = "execution-1\\tSucceeded\\tSTANDARD\\tv1\\tNone";
    private static final String SECOND = "execution-2\\t%s\\tSTANDARD\\tv2\\tNone\\n" + FIRST;
    private static final String TAKEN_BACK = "execution-3\\tSucceeded\\tROLLBACK\\tv1\\texecution-1\\n" + SECOND.formatted("Failed");
    private static final String NO_BUILDS = "Error calling startBuild: Cannot have more than 0 builds in queue for the account "
            + "(Service: AWSCodeBuild; Status Code: 400; Error Code: AccountLimitExceededException; Request ID: 1; Proxy: null)";
    private Account account;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        account = new Account(folder);
    }

    @Test
    void whatTheEbCliMakesIsSentAndFollowedToTheImageThatRuns() throws Exception {
        Outcome outcome = release("", SECOND.formatted("Succeeded"), "Succeeded");
        assertEquals(0, outcome.status(), outcome.talk());
        assertEquals("execução\texecution-2\nresultado\tSucceeded\nimagem\trepository@sha256:two\n", outcome.data());
        assertTrue(outcome.talk().contains("Source: Succeeded\nBuild: Succeeded\n"), outcome.talk());
        assertTrue(outcome.talk().contains("Próximo passo: "), outcome.talk());
        String sent = account.calls().stream().filter(call -> call.matches("eb appversion .*|.* copy-object .*"))
                .reduce("", (before, call) -> before + call + "\n");
        assertTrue(sent.matches("eb appversion --create --label release-\\d{8}-\\d{6} --application elo-api --region us-east-1\n"
                + ".* s3api copy-object --copy-source elasticbeanstalk-us-east-1-123456789012/elo-api/release.zip"
                + " --bucket the-bucket --key source.zip --query VersionId\n"), sent);
    }

    @Test
    void itWaitsForThePublicationBeforeIt() throws Exception {
        Outcome outcome = release("*list-pipeline-executions*|" + FIRST + "|sleep|" + SECOND.formatted("Succeeded") + "\n"
                + "*get-pipeline-execution*|InProgress|reverse|Succeeded\n", "", "");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(outcome.talk().contains("se há outra publicação, depois dela"), outcome.talk());
        assertTrue(outcome.data().contains("execução\texecution-2\n"), outcome.data());
    }

    @Test
    void aStepIsToldOnce() throws Exception {
        Outcome outcome = release("*get-pipeline-execution*|InProgress|sleep|Succeeded\n", SECOND.formatted("Succeeded"), "");
        assertEquals(outcome.talk().indexOf("Build: "), outcome.talk().lastIndexOf("Build: "), outcome.talk());
    }

    @Test
    void aNewAccountIsToldToUseEbDeploy() throws Exception {
        Outcome outcome = release(failed("Build", "Build", NO_BUILDS), SECOND.formatted("Failed"), "Failed");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().matches("(?s).*publique com eb deploy elo-api-prod --version release-\\d{8}-\\d{6} e peça.*"),
                outcome.talk());
        assertTrue(outcome.data().endsWith("resultado\tFailed\nimagem\trepository@sha256:one\n"), outcome.data());
    }

    /** The log has the commands too, and a build may say more before its last word. */
    @Test
    void aBuildThatFailsSaysWhatToDo() throws Exception {
        Outcome outcome = release("*filter-log-events*elo-api-prod-pipeline-build --log-stream-names 4711 *"
                + "|release: the first\\nrelease: the image is open\n"
                + failed("Build", "Build", "Build terminated with state: FAILED"), SECOND.formatted("Failed"), "Failed");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().endsWith("bin/release: não publicado: Build: the image is open\n"), outcome.talk());
        assertTrue(calls("starts_with(message, 'release: ')"), "the words of a command are not a reason");
    }

    @Test
    void withoutAWordInTheLogItIsThatOfCodePipeline() throws Exception {
        Outcome outcome = release("*filter-log-events*|\n"
                + failed("Build", "Build", "Build terminated with state: TIMED_OUT"), SECOND.formatted("Failed"), "Failed");
        assertTrue(outcome.talk().endsWith("não publicado: Build: Build terminated with state: TIMED_OUT\n"), outcome.talk());
    }

    @Test
    void whatIsTakenBackIsFollowedAndTheImageThatRunsIsTheOneBefore() throws Exception {
        Outcome outcome = release("*filter-log-events*|release: / is open\n"
                + failed("Deploy", "Verify", "Build terminated"), TAKEN_BACK, "Failed");
        assertEquals(1, outcome.status());
        assertEquals("execução\texecution-2\nresultado\tFailed\nimagem\trepository@sha256:one\n", outcome.data());
        assertTrue(outcome.talk().contains("a esteira volta ao que publicou antes\nexecução execution-3"), outcome.talk());
        assertTrue(outcome.talk().endsWith("não publicado: Verify: / is open."
                + " O que a esteira publicou antes está no ar de novo, e foi conferido\n"), outcome.talk());
        assertFalse(outcome.talk().contains("Próximo passo: nenhum"), outcome.talk());
    }

    @Test
    void aRollbackThatFailsTooIsTold() throws Exception {
        Outcome outcome = release("*get-pipeline-execution*execution-3*|Failed\n*filter-log-events*|release: / is open\n"
                + failed("Deploy", "Verify", "x"), TAKEN_BACK, "Failed");
        assertTrue(outcome.talk().contains("/ is open. A volta também falhou"), outcome.talk());
    }

    @Test
    void theFirstThatFailsIsSaidToBeInOperation() throws Exception {
        Outcome outcome = release("*filter-log-events*|release: / is open\n" + failed("Deploy", "Verify", "x"),
                "execution-2\\tFailed\\tSTANDARD\\tv2\\tNone", "Failed");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("não tem a que voltar, e o que falhou está no ar: eb deploy elo-api-prod"), outcome.talk());
        assertTrue(outcome.data().endsWith("imagem\t\n"), outcome.data());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Failed to pull Docker image: denied: not authorized to perform: ecr:BatchGetImage; o parâmetro InstanceRole da pilha elo-api-prod-pipeline",
        "Failed to pull Docker image: no basic auth credentials; o parâmetro InstanceRole da pilha elo-api-prod-pipeline",
        "Command timed out; eb events e eb logs dizem mais"})
    void aDeploymentThatFailsIsExplainedByTheEnvironmentsOwnEvent(String event, String remedy) throws Exception {
        Outcome outcome = release("*describe-events*--start-time " + STARTED + "*|" + event + "\n"
                + failed("Deploy", "Deploy", "Deployment failed"), TAKEN_BACK, "Failed");
        assertTrue(outcome.talk().contains("não publicado: Deploy: " + event) && outcome.talk().contains(remedy), outcome.talk());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "execution-2\\tSucceeded\\tSTANDARD\\tv2\\tNone\\n; execution-1",
        "execution-9\\tFailed\\tSTANDARD\\tv9\\tNone\\nexecution-2\\tSucceeded\\tSTANDARD\\tv2\\tNone\\n; execution-1",
        "execution-8\\tSucceeded\\tROLLBACK\\tv2\\texecution-2\\nexecution-5\\tSucceeded\\tSTANDARD\\tv5\\tNone\\n"
                + "execution-2\\tSucceeded\\tSTANDARD\\tv2\\tNone\\n; execution-1"})
    void itGoesBackToWhatWasPublishedBeforeWhatRuns(String newer, String target) throws Exception {
        Outcome outcome = release("*rollback-stage*|execution-3\n", newer + FIRST, "", "back", "--yes");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(calls("rollback-stage --pipeline-name elo-api-prod-pipeline --stage-name Deploy"
                + " --target-pipeline-execution-id " + target + " "), account.calls()::toString);
        assertFalse(calls("eb appversion"), "nothing is sent");
    }

    @Test
    void whereNothingWasBeforeItDoesNotGoBack() throws Exception {
        Outcome outcome = release("", FIRST, "", "back", "--yes");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("não publicou nada antes") && outcome.talk().contains("eb deploy"), outcome.talk());
        assertFalse(calls("rollback-stage"));
    }

    @Test
    void itDoesNotGoBackUnasked() throws Exception {
        assertEquals(2, release("", SECOND.formatted("Succeeded"), "", "back").status());
        assertFalse(calls("rollback-stage"));
    }

    @Test
    void followingSendsNothing() throws Exception {
        Outcome outcome = release("", SECOND.formatted("InProgress"), "Succeeded", "follow");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(outcome.data().startsWith("execução\texecution-2\n"), outcome.data());
        assertFalse(calls("eb appversion") || calls("copy-object"));
    }

    @Test
    void withoutAPipelineNothingIsSentAndTheGuideIsNamed() throws Exception {
        Outcome outcome = release("*describe-stacks*|fails\n", "", "");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("não encontrei a pilha elo-api-prod-pipeline em us-east-1: docs/guia/pipeline.md"),
                outcome.talk());
        assertFalse(calls("eb appversion"));
    }

    @Test
    void anotherStackIsNotTakenForAPipeline() throws Exception {
        Outcome outcome = release("*describe-stacks*|Bucket\\tx\n", "", "", "--stack", "other");
        assertTrue(outcome.talk().contains("a pilha other não é uma esteira"), outcome.talk());
    }

    @ParameterizedTest
    @CsvSource({"eb appversion*, eb init", "*describe-application-versions*, bin/check", "*copy-object*, s3:PutObject"})
    void whatCannotBeSentEndsInOneSentence(String call, String remedy) throws Exception {
        Outcome outcome = release(call + "|fails\n", SECOND.formatted("Succeeded"), "Succeeded");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().lines().toList().getLast().contains(remedy), outcome.talk());
    }

    @Test
    void withoutAnAnswerForLongItSaysThatThePipelineGoesOn() throws Exception {
        Outcome outcome = release("*get-pipeline-execution*|fails\n", SECOND.formatted("InProgress"), "");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("A esteira continua; depois: bin/release follow"), outcome.talk());
    }

    @Test
    void interruptedItSaysHowToFollowAgain() throws Exception {
        release("", SECOND.formatted("Succeeded"), "Succeeded");
        int calls = account.calls().size();
        for (int number = 1; number <= calls; number++) {
            account.with("calls", "").with("interrupt-after", "" + number);
            Outcome outcome = release("", SECOND.formatted("Succeeded"), "Succeeded");
            assertEquals(130, outcome.status(), outcome.talk());
            assertTrue(outcome.talk().contains("bin/release follow"), outcome.talk());
        }
    }

    @Test
    void aBusyEnvironmentIsWaitedFor() throws Exception {
        account.with("status", "Updating").with("polls", "2");
        assertEquals(0, release("", SECOND.formatted("Succeeded"), "Succeeded").status());
    }

    @Test
    void expiredCredentialsAreToldBeforeAnythingIsSent() throws Exception {
        account.with(Fault.EXPIRED);
        assertEquals(1, release("", "", "").status());
        assertFalse(calls("eb appversion"));
    }

    /** What is said first counts. */
    private Outcome release(String answers, String executions, String state, String... words) throws Exception {
        account.with("answers", answers + ACCOUNT.formatted(executions, state));
        return account.command("bin/release", words);
    }

    private static String failed(String stage, String action, String message) {
        return """
                *list-action-executions*Failed*stageName*|%s
                *list-action-executions*Failed*actionName*|%s
                *list-action-executions*Failed*message*|%s
                *list-action-executions*Failed*startTime*|%s
                *list-action-executions*Failed*externalExecutionId*|elo-api-prod-pipeline-%s:4711
                """.formatted(stage, action, message, STARTED, action.equals("Build") ? "build" : "verify");
    }

    private boolean calls(String part) throws Exception {
        return account.calls().stream().anyMatch(call -> call.contains(part));
    }
}
