package br.com.elo.standin.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {
    private static final String VERSION = "2010-05-08";
    private static final String REPOSITORY = "arn:aws:ecr:us-east-1:123456789012:repository/";
    private static final String INLINE = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "ecr:Batch*", "Resource": ["%1$sone", "%1$stwo"]},
              {"Effect": "Deny", "Action": "ecr:BatchDelete*", "Resource": "*"},
              {"Effect": "Allow", "Action": "elasticbeanstalk:*", "Resource": "*"},
              {"Effect": "Deny", "Action": "elasticbeanstalk:UpdateEnvironment", "NotResource": "%1$smine"}
            ]}
            """.formatted(REPOSITORY);
    private static final String ATTACHED = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": ["ecr:GetAuthorizationToken"], "Resource": "*"}}
            """;
    @TempDir
    private static Path folder;
    private static Moto moto;
    private static Rights rights;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        moto = Moto.start(folder, Path.of("target/aws-tools"));
        Region region = moto.region("us-east-1");
        rights = new Rights(region, "puller");
        region.query("iam", "CreateRole", VERSION, Map.of("RoleName", "puller", "AssumeRolePolicyDocument", "{}"));
        region.query("iam", "PutRolePolicy", VERSION,
                Map.of("RoleName", "puller", "PolicyName", "inline", "PolicyDocument", INLINE));
        String arn = region.query("iam", "CreatePolicy", VERSION,
                Map.of("PolicyName", "attached", "PolicyDocument", ATTACHED)).text("//Policy/Arn");
        region.query("iam", "AttachRolePolicy", VERSION, Map.of("RoleName", "puller", "PolicyArn", arn));
    }

    @AfterAll
    static void close() {
        moto.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ecr:BatchGetImage, one, true",
        "ecr:batchgetimage, two, true",
        "ecr:BatchGetImage, three, false",
        "ecr:GetDownloadUrlForLayer, one, false",
        "ecr:BatchDeleteImage, one, false"})
    void areThoseOfThePoliciesThatAreInTheRole(String action, String repository, boolean allowed) {
        assertEquals(allowed, rights.allow(action, REPOSITORY + repository));
    }

    @Test
    void areThoseOfThePoliciesThatAreAttachedToo() {
        assertTrue(rights.allow("ecr:GetAuthorizationToken", "*"));
    }

    @Test
    void areDeniedForAllButWhatAStatementNames() {
        assertTrue(rights.allow("elasticbeanstalk:UpdateEnvironment", REPOSITORY + "mine"));
        assertFalse(rights.allow("elasticbeanstalk:UpdateEnvironment", REPOSITORY + "other"));
        assertTrue(rights.allow("elasticbeanstalk:DescribeEvents", REPOSITORY + "other"));
    }

    @Test
    void areOfSomeResourceWhereNoneIsKnown() {
        assertTrue(rights.allow("ecr:BatchGetImage", Rights.ANY));
        assertFalse(rights.allow("ecr:BatchDeleteImage", Rights.ANY));
        assertFalse(rights.allow("ecr:PutImage", Rights.ANY));
    }

    @Test
    void areAskedForAtTheGatewayInTheNameOfARole() {
        assertEquals("", denial("elasticbeanstalk", "", "Action=DescribeEnvironments&ApplicationName=a&EnvironmentNames.member.1=e"));
        assertEquals("", denial("ecr", "X.BatchGetImage", "{\"repositoryName\": \"one\"}"));
        assertEquals("", denial("sts", "", "Action=GetCallerIdentity"));
        assertEquals("User: arn:aws:sts::123456789012:assumed-role/puller/rehearsal is not authorized to perform: "
                + "ecr:BatchGetImage on resource: " + REPOSITORY + "three because no identity-based policy allows the "
                + "ecr:BatchGetImage action", denial("ecr", "X.BatchGetImage", "{\"repositoryName\": \"three\"}"));
        assertTrue(denial("secretsmanager", "secretsmanager.GetSecretValue", "{\"SecretId\": \"a\"}").contains("not authorized"));
    }

    private static String denial(String service, String target, String body) {
        CredentialScope scope = new CredentialScope(Caller.role("puller").accessKey(), "us-east-1", service);
        return new RoleGuard(moto.uri()).refusal(new SignedRequest(
                scope, "POST", "/", "", List.of(), target, "", body.getBytes(StandardCharsets.UTF_8))).orElse("");
    }
}
