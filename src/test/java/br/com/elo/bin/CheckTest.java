package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.bin.Account.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** bin/check: an account that is fine, and each thing that can be wrong with one. */
class CheckTest {
    private static final String VERSIONS = """
            aws --version|aws-cli/2.15.3 Python/3.11.6
            eb --version|EB CLI 3.27.5 (Python 3.11.7)
            curl --version|curl 7.88.1 (x86_64)
            git --version|git version 2.39.5
            """;
    private static final String FINE = """
            *get-caller-identity*|123456789012\\tarn:aws:iam::123456789012:user/maria
            *describe-vpcs*|vpc-1
            *describe-subnets*|us-east-1a\\tus-east-1b
            *describe-environment-managed-action-history*|None
            *describe-environments*|
            *describe-applications*|
            *describe-log-groups*|
            *describe-stacks*|
            *get-service-quota*|16.0
            *describe-instance-types*|t3.micro\\tt3.small
            *describe-instances*|
            """;
    private static final String PRODUCTION = "*describe-environments*|elo-api-prod\\tReady\\tGreen\n"
            + "*describe-instances*|t3.small\\t1\\t2\\tNone\\telo-api-prod\\nt3.small\\t1\\t2\\tNone\\telo-api-prod\n";
    private Account account;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        account = new Account(folder).withStandIn("git");
    }

    @Test
    void anEmptyAccountThatIsFineHasNothingButOk() throws Exception {
        Outcome outcome = check("");
        assertEquals(0, outcome.status(), outcome.data() + outcome.talk());
        assertTrue(outcome.data().lines().allMatch(line -> line.startsWith("ok  ")), outcome.data());
        assertTrue(outcome.data().contains("conta 123456789012, como arn:aws:iam::123456789012:user/maria"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "aws --version|aws-cli/1.44.0 Python/3.11.6; aws 1.44.0 é antigo, o mínimo é 1.46.3: pip install",
        "eb --version|EB CLI 3.20.5 (Python 3.11.7); eb 3.20.5 é antigo, o mínimo é 3.20.6: pip install",
        "eb --version|fails; eb não foi encontrado: pip install",
        "curl --version|curl 7.29.0; curl 7.29.0 é antigo, o mínimo é 7.55",
        "*get-caller-identity*|fails; aws configure",
        "*describe-vpcs*|None; não há VPC padrão em us-east-1: aws ec2 create-default-vpc --region us-east-1",
        "*describe-subnets*|us-east-1a; em 1 zona(s), o load balancer precisa de 2: aws ec2 create-default-subnet",
        "*get-service-quota*|1.0; não cabe nem o laboratório (2): aws service-quotas request-service-quota-increase",
        "*get-service-quota*|fails; cota de vCPUs: não deu para ver (An error occurred (AccessDenied): no)",
        "*describe-environments*|elo-api-prod\\tReady\\tRed; está Ready, mas Red: eb health elo-api-prod"})
    void whatIsWrongIsNamedWithItsRemedy(String answer, String line) throws Exception {
        Outcome outcome = check(answer + "\n");
        assertEquals(1, outcome.status(), outcome.data());
        assertTrue(outcome.data().lines().anyMatch(one -> one.startsWith("errado  ") && one.contains(line)), outcome.data());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "*get-service-quota*|5.0; cabem o laboratório (2) e a produção (4), mas não as atualizações gerenciadas",
        "*get-service-quota*|2.0; cabe só o laboratório (2)",
        "*describe-instances*|m5.4xlarge\\t8\\t2\\tNone\\tNone; cota 16, em uso 16",
        "*describe-instance-types*|t3.micro; t3.small não está no nível gratuito",
        "*get-caller-identity*|123456789012\\tarn:aws:iam::123456789012:root; o usuário raiz",
        "*describe-applications*|elo-api; sobras de uma tentativa anterior: a aplicação elo-api",
        "*describe-environments*|elo-api-prod\\tUpdating\\tGrey; está Updating: espere"})
    void whatDoesNotStandInTheWayIsNotWrong(String answer, String line) throws Exception {
        Outcome outcome = check(answer + "\n");
        assertTrue(outcome.data().contains(line), outcome.data());
        assertEquals(answer.contains("m5") ? 1 : 0, outcome.status(), outcome.data());
    }

    @Test
    void spotInstancesAndOtherFamiliesDoNotCount() throws Exception {
        Outcome outcome = check("*describe-instances*|m5.large\\t1\\t2\\tspot\\tNone\\np4d.24xlarge\\t48\\t2\\tNone\\tNone\n");
        assertTrue(outcome.data().contains("em uso 0"), outcome.data());
    }

    @Test
    void managedUpdatesThatCannotRunAreNoticed() throws Exception {
        Outcome outcome = check("*get-service-quota*|5.0\n" + PRODUCTION);
        assertEquals(1, outcome.status());
        assertTrue(outcome.data().contains("das quais 4 desta aplicação: as atualizações gerenciadas precisam de 8"), outcome.data());
        assertEquals(0, check("*get-service-quota*|8.0\n" + PRODUCTION).status());
    }

    @Test
    void aManagedUpdateThatFailedIsNoticed() throws Exception {
        String failed = "*describe-environment-managed-action-history*|Failed\\tno capacity\n" + PRODUCTION;
        Outcome outcome = check("*describe-environment-managed-actions*|a-1\n" + failed);
        assertEquals(1, outcome.status());
        assertTrue(outcome.data().contains("atualização gerenciada de elo-api-prod falhou (no capacity)"), outcome.data());
        assertTrue(outcome.data().contains("--environment-name elo-api-prod --action-id a-1"), outcome.data());
    }

    /** An update by hand is no managed action: the one that failed stays the last one. */
    @Test
    void aManagedUpdateThatFailedAndIsDoneSinceIsNotWrong() throws Exception {
        assertEquals(0, check("*describe-environment-managed-action-history*|Failed\\tno capacity\n"
                + "*describe-environment-managed-actions*|None\n" + PRODUCTION).status());
    }

    @Test
    void expiredCredentialsAreTheOnlyThingSaid() throws Exception {
        account.with(Account.Fault.EXPIRED);
        Outcome outcome = check("");
        assertEquals(1, outcome.status());
        assertTrue(outcome.data().contains("as credenciais venceram: aws configure"), outcome.data());
        assertEquals(1, outcome.data().lines().filter(line -> line.startsWith("errado")).count());
    }

    @Test
    void aSavedConfigurationThatEbWouldTakeIsWrong() throws Exception {
        Files.createDirectories(account.project().resolve(".elasticbeanstalk"));
        Files.writeString(account.project().resolve(".elasticbeanstalk/default.cfg.yml"), "");
        assertTrue(check("").data().contains("rm .elasticbeanstalk/default.cfg.yml"));
    }

    @Test
    void everyWrongLineHasACommandOrAPlace() throws Exception {
        Outcome outcome = check(Stream.of("vpcs", "subnets", "environments", "instances", "instance-types")
                .map("*describe-%s*|fails\n"::formatted).reduce("", String::concat));
        assertEquals(4, outcome.data().lines().filter(line -> line.startsWith("errado")).count(), outcome.data());
    }

    /** What is said first counts. */
    private Outcome check(String answers) throws Exception {
        account.with("answers", answers + VERSIONS + FINE);
        return account.run("", "bin/check");
    }
}
