package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.bin.Account.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** bin/remove: what it takes, what it leaves and why, and that it says "nothing left" only when it has looked. */
class RemoveTest {
    private static final String ENDED = "delete-application ";
    /** Glob of a call, answer, and the call after which it is no longer so. */
    private static final String ACCOUNT = """
            *describe-stacks*options/pipeline.yaml*|elo-api-prod-pipeline|delete-stack --stack-name elo-api-prod-pipeline
            *describe-stacks*options/dashboard.yaml*|elo-api-prod-dashboard|delete-stack --stack-name elo-api-prod-dashboard
            *list-stack-resources*|elo-api-prod-pipeline-bucket-x
            *list-object-versions*|{"Objects":\\n  [{"Key": "source.zip", "VersionId": "v1"}]}|delete-objects|{"Objects": []}
            * cloudformation wait *|
            *describe-applications*--application-names*|elo-api|%1$s
            *describe-applications*|elo-api|%1$s
            *describe-environments*--include-deleted*Terminated*|
            *describe-environments*--include-deleted*|elo-api-prod
            *describe-environments*ApplicationName!=*|
            *--region sa-east-1*describe-environments*|
            *describe-environments*--application-name*--no-include-deleted*|elo-api-prod|%1$s
            *describe-log-groups*|/aws/elasticbeanstalk/elo-api-prod/var/log/nginx/access.log|delete-log-group
            *list-buckets*elasticbeanstalk-us-east-1-*|elasticbeanstalk-us-east-1-123456789012|s3 rb s3://elasticbeanstalk
            *list-buckets*accesslogbucket*|awseb-e-abc-stack-accesslogbucket-x|s3 rb s3://awseb
            *get-bucket-tagging*|elo-api-prod
            *list-objects-v2*--prefix*|resources/templates/elo-api/saved
            *list-objects-v2*|elo-api/\\tresources/
            *list-secrets*|elo-api/token|delete-secret
            *list-certificates*|arn:aws:acm:us-east-1:123456789012:certificate/mine|delete-certificate
            *list-tags-for-certificate*|elo-api
            *list-roles*|aws-elasticbeanstalk-ec2-role\\taws-elasticbeanstalk-service-role|delete-role .*service-role
            *list-instance-profiles*|aws-elasticbeanstalk-ec2-role|delete-instance-profile
            *get-instance-profile*|aws-elasticbeanstalk-ec2-role
            *list-attached-role-policies*|arn:aws:iam::aws:policy/AWSElasticBeanstalkWebTier
            *list-role-policies*|
            *list-policies*--scope*|arn:aws:iam::123456789012:policy/elo-api-instance-role|delete-policy
            *describe-regions*|us-east-1\\tsa-east-1
            *describe-instances*|
            *list-groups*|elo-api-deployers|delete-group --
            *get-group*|maria
            *list-attached-group-policies*|arn:aws:iam::aws:policy/AdministratorAccess-AWSElasticBeanstalk
            *list-group-policies*|elo-api-deployer
            * delete-*|
            * remove-*|
            * detach-*|
            * s3 r*|
            """.formatted(ENDED);
    private static final List<String> PIPELINE = List.of(
            "s3api delete-objects --bucket elo-api-prod-pipeline-bucket-x --delete "
                    + "{\"Objects\": [{\"Key\": \"source.zip\", \"VersionId\": \"v1\"}]}",
            "cloudformation delete-stack --stack-name elo-api-prod-pipeline");
    private Account account;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        account = new Account(folder);
    }

    @Test
    void everythingGoesAndThatIsLookedUpAgain() throws Exception {
        Outcome outcome = remove("", "--yes");
        assertEquals(0, outcome.status(), outcome.data() + outcome.talk());
        assertTrue(outcome.talk().contains("conferido: nada restou de elo-api em us-east-1"), outcome.talk());
        List<String> done = changes();
        assertEquals(PIPELINE, done.subList(0, 2), "it publishes nothing meanwhile");
        assertEquals("elasticbeanstalk delete-application --application-name elo-api --terminate-env-by-force", done.get(2));
        assertEquals("iam delete-group --group-name elo-api-deployers", done.getLast());
        assertTrue(done.containsAll(List.of(
                "cloudformation delete-stack --stack-name elo-api-prod-dashboard",
                "s3api delete-bucket-policy --bucket elasticbeanstalk-us-east-1-123456789012",
                "s3 rb s3://awseb-e-abc-stack-accesslogbucket-x --force",
                "secretsmanager delete-secret --secret-id elo-api/token --force-delete-without-recovery",
                "acm delete-certificate --certificate-arn arn:aws:acm:us-east-1:123456789012:certificate/mine",
                "iam remove-user-from-group --group-name elo-api-deployers --user-name maria")), done::toString);
    }

    @Test
    void whatWouldBeDoneIsShownAndNotDone() throws Exception {
        Outcome shown = remove("", "--dry-run");
        assertEquals(0, shown.status(), shown.talk());
        assertEquals(List.of(), changes());
        List<String> commands = shown.data().lines().filter(line -> line.startsWith("aws ") && !line.contains(" wait "))
                .map(line -> line.strip().replaceAll("\\\\(.)", "$1")).toList();
        remove("", "--yes");
        assertEquals(commands, changes().stream().map(change -> "aws --region us-east-1 " + change).toList());
    }

    @Test
    void withoutATerminalNothingIsRemovedUnasked() throws Exception {
        assertEquals(2, remove("").status());
        assertEquals(List.of(), changes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "*describe-applications*|elo-api\\tother; bucket\telasticbeanstalk-us-east-1-123456789012\tem uso por other",
        "*list-objects-v2*--delimiter*|elo-api/\\tgone/; em uso por s3://elasticbeanstalk-us-east-1-123456789012/gone/",
        "*--region sa-east-1*describe-environments*|their-env; papel\taws-elasticbeanstalk-service-role\tem uso por their-env",
        "*describe-environments*ApplicationName!=*|their-env; papel\taws-elasticbeanstalk-ec2-role\tem uso por their-env",
        "*describe-environments*ApplicationName!=*|their-env; política\tarn:aws:iam::123456789012:policy/elo-api-instance-role\tem uso",
        "*--region sa-east-1*describe-instances*|i-123; perfil de instância\taws-elasticbeanstalk-ec2-role\tem uso por i-123",
        "*list-tags-for-certificate*|; certificado\tarn:aws:acm:us-east-1:123456789012:certificate/mine\tnão tem a etiqueta"})
    void whatOthersUseStaysAndTheReasonIsGiven(String answer, String kept) throws Exception {
        Outcome outcome = remove(answer + "\n", "--dry-run");
        assertTrue(outcome.data().contains("# fica\t" + kept) || outcome.data().contains(kept), outcome.data());
        String name = kept.contains("\t") ? kept.split("\t")[1] : "delete-bucket-policy --bucket elasticbeanstalk";
        assertTrue(outcome.data().lines().noneMatch(line -> line.startsWith("aws ") && line.contains(name)
                && line.contains("delete-") && !line.contains("delete-role-policy")), outcome.data());
    }

    @Test
    void allRegionsAreAsked() throws Exception {
        String regions = IntStream.rangeClosed(1, 20).mapToObj(number -> "r" + number).collect(Collectors.joining("\\t"));
        String data = remove("*describe-regions*|" + regions + "\n*--region r20*describe-environments*|their-env\n"
                + "*--region r9*describe-instances*|i-9\n*--region r*describe-environments*|\n", "--dry-run").data();
        assertTrue(data.contains("aws-elasticbeanstalk-service-role\tem uso por")
                && data.contains("their-env") && data.contains("i-9"), data);
    }

    @Test
    void whatBoundsARoleGoesAfterIt() throws Exception {
        remove("", "--yes");
        List<String> done = changes();
        int role = done.indexOf("iam delete-role --role-name aws-elasticbeanstalk-ec2-role");
        assertTrue(role >= 0 && role < done.indexOf(
                "iam delete-policy --policy-arn arn:aws:iam::123456789012:policy/elo-api-instance-role"), done::toString);
    }

    @Test
    void theGroupIsLeftToWhoeverMayRemoveIt() throws Exception {
        Outcome outcome = remove("*get-group*|fails\n", "--yes");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(outcome.data().contains("# fica\tgrupo\telo-api-deployers\tsó um administrador o remove"), outcome.data());
        assertFalse(changes().toString().contains("delete-group"), outcome.data());
    }

    @Test
    void aGroupThatCannotBeSeenIsNotTakenForSomebodyElses() throws Exception {
        Outcome outcome = remove("*get-group*|throttled\n", "--yes");
        assertEquals(1, outcome.status(), outcome.talk());
        assertTrue(outcome.talk().contains("não deu para ver: membros de elo-api-deployers"), outcome.talk());
    }

    /** Who repeated the command as it was said once lost the environment too. */
    @Test
    void whatIsToBeRepeatedIsTheSameCommand() throws Exception {
        String pipeline = remove("*describe-environments*code-pipeline-*|\n", "--pipeline", "--dry-run").talk();
        assertTrue(pipeline.contains("Próximo passo: bin/remove --pipeline --region us-east-1 --application elo-api"), pipeline);
        String all = remove("", "--dry-run").talk();
        assertTrue(all.contains("Próximo passo: bin/remove --region us-east-1 --application elo-api"), all);
    }

    @ParameterizedTest
    @CsvSource({"elo-api-prod, true", "elo-api-lab, true", "elo-api, true", "elo-api-theirs, false", "elo-apis, false", "other, false"})
    void logsOfOtherEnvironmentsStay(String environment, boolean mine) throws Exception {
        Outcome outcome = remove("*describe-log-groups*|/aws/elasticbeanstalk/%s/var/log/x.log\n".formatted(environment)
                + "*describe-environments*ApplicationName!=*|elo-api-theirs\n", "--dry-run");
        assertEquals(mine, outcome.data().contains("aws --region us-east-1 logs delete-log-group"), outcome.data());
    }

    @Test
    void whatCannotBeSeenDoesNotPassForGone() throws Exception {
        for (String lookup : List.of("describe-stacks", "describe-applications", "describe-log-groups", "list-buckets",
                "list-secrets", "list-certificates", "list-roles", "list-policies", "describe-regions",
                "sa-east-1*describe-environments", "sa-east-1*describe-instances", "us-east-1*describe-instances", "list-groups")) {
            Outcome outcome = remove("*" + lookup + "*|fails\n", "--yes");
            assertEquals(1, outcome.status(), lookup);
            assertFalse(outcome.talk().contains("nada restou"), lookup);
        }
        assertEquals(List.of(), changes());
    }

    @Test
    void whatIsLeftIsTold() throws Exception {
        Outcome outcome = remove("*delete-secret*|fails\n*list-secrets*|elo-api/token\n", "--yes");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("restou:\n# remove\tsegredo\telo-api/token"), outcome.talk());
        assertFalse(outcome.talk().contains("nada restou"));
    }

    @Test
    void whereNothingIsNothingIsAsked() throws Exception {
        String calls = changes().toString();
        Outcome outcome = remove("""
                *describe-stacks*|
                *describe-environments*|
                *describe-applications*|
                *describe-log-groups*|
                *list-buckets*|
                *list-secrets*|
                *list-certificates*|
                *list-roles*|
                *list-instance-profiles*|
                *list-policies*|
                *list-groups*|
                """);
        assertEquals(0, outcome.status(), outcome.talk());
        assertEquals(calls, changes().toString());
    }

    @Test
    void aBusyEnvironmentIsWaitedFor() throws Exception {
        account.with("status", "Updating").with("polls", "2");
        Outcome outcome = remove("", "--yes");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(outcome.talk().contains("o ambiente está Updating"), outcome.talk());
    }

    @Test
    void theStackOfAnEndedEnvironmentGoesToo() throws Exception {
        Outcome outcome = remove("*describe-environments*--include-deleted*Terminated*|e-abc\n"
                + "*describe-stacks*awseb-e-abc-stack*|awseb-e-abc-stack\n", "--dry-run");
        assertTrue(outcome.data().contains("cloudformation delete-stack --stack-name awseb-e-abc-stack"), outcome.data());
    }

    @Test
    void thePipelineAloneGoesAndTheEnvironmentStays() throws Exception {
        Outcome outcome = remove("*describe-environments*code-pipeline-*|\n", "--pipeline", "--yes");
        assertEquals(0, outcome.status(), outcome.talk());
        assertEquals(PIPELINE, changes());
        assertTrue(outcome.talk().contains("nada restou de esteira de elo-api em us-east-1"), outcome.talk());
    }

    @Test
    void theImageThatAnEnvironmentRunsIsNotTakenFromIt() throws Exception {
        Outcome outcome = remove("*describe-environments*code-pipeline-*|elo-api-prod\n", "--pipeline", "--yes");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("em uso (elo-api-prod)") && outcome.talk().contains("eb deploy"), outcome.talk());
        assertEquals(List.of(), changes());
    }

    @Test
    void aBucketThatCannotBeEmptiedIsTold() throws Exception {
        Outcome outcome = remove("*delete-objects*|fails\n", "--yes");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("não deu para esvaziar elo-api-prod-pipeline-bucket-x"), outcome.talk());
    }

    @Test
    void interruptedAnywhereItIsCompletedByRepeating() throws Exception {
        remove("", "--yes");
        List<String> calls = account.calls();
        for (int number = 1; number <= calls.size(); number++) {
            if (calls.get(number - 1).matches(".* (delete|remove|detach|s3 rb|s3 rm).*")) {
                account.with("calls", "").with("interrupt-after", "" + number);
                assertEquals(130, remove("", "--yes").status(), calls.get(number - 1));
                account.with("interrupt-after", "");
                assertEquals(0, remove("", "--yes").status(), calls.get(number - 1));
            }
        }
    }

    @Test
    void theOptionsThatAreStillCopiedAreNamedAndTheFolderOfEbIsCleared() throws Exception {
        Files.writeString(account.project().resolve(".ebextensions/waf.config"), "");
        Files.createDirectories(account.project().resolve(".elasticbeanstalk"));
        Files.writeString(account.project().resolve(".elasticbeanstalk/config.yml"),
                "global:\n  application_name: elo-api\n  default_region: us-east-1\n");
        Outcome outcome = remove("", "--yes");
        assertTrue(outcome.talk().contains("rm .ebextensions/waf.config"), outcome.talk());
        assertFalse(Files.exists(account.project().resolve(".elasticbeanstalk")));
    }

    /** What is said first counts. */
    private Outcome remove(String answers, String... options) throws Exception {
        account.with("answers", answers + ACCOUNT);
        return account.command("bin/remove", options);
    }

    private List<String> changes() throws Exception {
        return account.calls().stream().map(call -> call.replaceFirst("^aws --region us-east-1 --output text ", ""))
                .filter(call -> call.matches("\\w+ (delete|remove|detach|rm|rb)\\b.*")).toList();
    }
}
