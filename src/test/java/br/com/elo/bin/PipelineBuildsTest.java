package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.bin.Account.Outcome;
import br.com.elo.project.PipelineFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the builds of options/pipeline.yaml let pass, and the sentence with which they stop the rest. */
class PipelineBuildsTest {
    private static final String TOKEN = "0123456789abcdef".repeat(4);
    private static final String READY = "*describe-environments*[Status,Health,CNAME]*|Ready\\tGreen\\tprod.example\n";
    private static final String SECRET = "*get-secret-value*|{\"current\":\"%s\",\"previous\":\"none-1\"}\n".formatted(TOKEN);
    private Account account;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        account = new Account(folder).withStandIn("docker").with("current", TOKEN);
    }

    @Test
    void anEnvironmentThatIsClosedAndWellPasses() throws Exception {
        Outcome outcome = verify(READY, "");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(outcome.data().contains("nobody has asked with the right token"), outcome.data());
    }

    @Test
    void withTheSecretTheRightTokenIsTriedTooAndNobodySeesIt() throws Exception {
        account.withProgram("python3").recording();
        Outcome outcome = verify(READY + SECRET, "arn:secret");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(outcome.data().contains("/ with the token answers 200"), outcome.data());
        assertFalse((outcome.data() + outcome.talk() + account.seen()).contains(TOKEN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "curl *|200; / is open without a token, it answers 200",
        "curl */health*|200\\ncurl *|503; the environment is locked, it has no token: bin/token new",
        "curl *|000; does not answer: if clients call elsewhere, give the stack that address as Url",
        "curl */health*|503; /health without a token answers 503, not 200: eb health and eb logs say why",
        "curl */health*|200\\ncurl *|500; / without a token answers 500, not 401"})
    void anEnvironmentThatIsOpenLockedOrSilentDoesNotPass(String answers, String sentence) throws Exception {
        Outcome outcome = verify(READY + answers.replace("\\n", "\n") + "\n", "");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().startsWith("release: ") && outcome.talk().contains(sentence), outcome.talk());
    }

    /** Behind a load balancer each call may reach another instance. */
    @Test
    void eachQuestionIsAskedSixTimes() throws Exception {
        assertEquals(0, verify(READY, "").status());
        assertEquals(18, account.calls().stream().filter(call -> call.startsWith("curl ")).count());
    }

    @Test
    void anotherTokenThanTheSecretsDoesNotPass() throws Exception {
        account.withProgram("python3").with("current", "another");
        Outcome outcome = verify(READY + SECRET, "arn:secret");
        assertTrue(outcome.talk().contains("/ with the token answers 401, not 200: the instances have another one"), outcome.talk());
    }

    @ParameterizedTest
    @CsvSource({"fails, the role needs elasticbeanstalk:DescribeEnvironments", "Ready\\tYellow\\tx, is Ready and Yellow after ten minutes",
        "Updating\\tGreen\\tx, is Updating and Green after ten minutes"})
    void whatIsNotWellOrCannotBeSeenDoesNotPass(String environment, String sentence) throws Exception {
        Outcome outcome = verify("*describe-environments*|" + environment + "\n", "");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains(sentence), outcome.talk());
    }

    @Test
    void aSecretThatCannotBeReadDoesNotPass() throws Exception {
        account.withProgram("python3");
        for (String answer : new String[] {"fails", "{\"other\":\"x\"}"}) {
            Outcome outcome = verify(READY + "*get-secret-value*|" + answer + "\n", "arn:secret");
            assertEquals(1, outcome.status());
            assertTrue(outcome.talk().contains("release: the secret cannot be read"), outcome.talk());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "curl *|200; / while it has no token with 200, not 503",
        "curl */health*|200\\ncurl *|503|run.*--env ELO_PASS|200; / without a token with 200, not 401",
        "curl */health*|200\\ncurl *|503|run.*--env ELO_PASS|401; / with the token with 401, not 200",
        "docker run*|fails; the image cannot be started",
        "docker port*|fails; the image ends as soon as it starts"})
    void anImageThatIsOpenOrShutIsNotPushed(String answers, String sentence) throws Exception {
        Outcome outcome = build(answers.replace("\\n", "\n") + "\n");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains(sentence + ": the image is not pushed"), outcome.talk());
        assertTrue(outcome.talk().contains("release: "), outcome.talk());
    }

    private Outcome verify(String answers, String secret) throws Exception {
        return run("Verify", "describe-environments", answers, "APPLICATION=elo-api ENVIRONMENT=elo-api-prod URL= SECRET=" + secret);
    }

    private Outcome build(String answers) throws Exception {
        return run("Build", "with_token()", answers + "docker run*|c1\ndocker port*|127.0.0.1:1\ndocker *|\n", "REPOSITORY=host/repository TAG=tag");
    }

    /** The command of a project in which these words are. */
    private Outcome run(String project, String words, String answers, String variables) throws Exception {
        String command = PipelineFile.commands(project).stream().filter(text -> text.contains(words)).findFirst().orElseThrow();
        Files.writeString(account.project().resolve("command.sh"), "export " + variables + "\n" + command);
        account.with("answers", answers).with("calls", "");
        return account.run("", "command.sh");
    }
}
