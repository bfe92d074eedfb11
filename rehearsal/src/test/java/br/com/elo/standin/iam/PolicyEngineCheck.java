package br.com.elo.standin.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Project;
import br.com.elo.project.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rehearsal/iam, with the engine that rehearsal/iam/install has installed. */
class PolicyEngineCheck {
    private static final String ROLE = "arn:aws:iam::123456789012:role/instances";
    private static final String SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:elo-api/token-a1B2c3";
    private static final String READ_SECRET = "secretsmanager:GetSecretValue";
    private static final String EVERYTHING = statement("\"Action\": \"*\"");
    private Path record;
    private PolicyEngine engine;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        record = folder.resolve("calls.log");
        engine = PolicyEngine.start(Project.ROOT.resolve("target/iam"), record, folder.resolve("iam.log"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "s3; HEAD; /b; ; s3:ListBucket on resource: arn:aws:s3:::b",
        "s3; GET; /; ; s3:ListAllMyBuckets on resource: *",
        "s3; GET; /b; list-type=2&prefix=x; s3:ListBucket on resource: arn:aws:s3:::b",
        "s3; DELETE; /b; policy; s3:DeleteBucketPolicy on resource: arn:aws:s3:::b",
        "s3; PUT; /b/a/c%20d; ; s3:PutObject on resource: arn:aws:s3:::b/a/c d",
        "cloudfront; GET; /2020-05-31/distribution; ; cloudfront:ListDistributions on resource: *",
        "route53; POST; /2013-04-01/hostedzone/Z1/rrset/; ; "
                + "route53:ChangeResourceRecordSets on resource: arn:aws:route53:::hostedzone/Z1",
        "codepipeline; POST; /service/CodePipeline_20150709/operation/ListPipelines; ; "
                + "codepipeline:ListPipelines on resource: *"})
    void whatARequestAsksForIsInItsAddress(String service, String method, String path, String query, String asked) {
        assertAsks(asked, request(service, method, path, query == null ? "" : query, ""));
    }

    @Test
    void whatIsAskedForInCborIsReadToo() {
        Map<String, Object> request =
                request("codepipeline", "POST", "/service/CodePipeline_20150709/operation/GetPipelineState", "", "");
        request.put("body", Base64.getEncoder().encodeToString(HexFormat.of().parseHex("a1646e616d656170")));
        assertAsks("codepipeline:GetPipelineState on resource: arn:aws:codepipeline:us-east-1:123456789012:p", request);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "iam; Action=GetGroup&GroupName=g; iam:GetGroup on resource: arn:aws:iam::123456789012:group/g",
        "ec2; Action=DescribeVpcs; ec2:DescribeVpcs on resource: *",
        "elasticbeanstalk; Action=UpdateEnvironment&EnvironmentName=e; elasticbeanstalk:UpdateEnvironment on resource: "
                + "arn:aws:elasticbeanstalk:us-east-1:123456789012:environment/*/e"})
    void whatAFormAsksForIsInItsBody(String service, String form, String asked) {
        Map<String, Object> request = request(service, "POST", "/", "", form);
        request.put("type", "application/x-www-form-urlencoded; charset=utf-8");
        assertAsks(asked, request);
    }

    @Test
    void aRoleThatIsHandedOverIsAskedForToo() {
        Map<String, Object> request = request("elasticbeanstalk", "POST", "/", "", "Action=CreateEnvironment"
                + "&ApplicationName=a&EnvironmentName=e&OptionSettings.member.1.OptionName=IamInstanceProfile"
                + "&OptionSettings.member.1.Value=instances");
        request.put("type", "application/x-www-form-urlencoded");
        Principal user = user(Map.of("beanstalk", statement("\"Action\": \"elasticbeanstalk:*\"")));
        assertEquals(Optional.of("User: %s is not authorized to perform: iam:PassRole on resource: %s"
                .formatted(user.arn(), ROLE)), engine.refusal(Map.of("identity", user.question(), "request", request)));
    }

    @Test
    void theRecordHasNamesAndNoValues() throws IOException {
        Map<String, Object> request = request("secretsmanager", "POST", "/", "", """
                {"SecretId": "%s", "SecretString": "the-token"}""".formatted(SECRET));
        request.put("target", "secretsmanager.PutSecretValue");
        Principal user = user(Map.of("all", EVERYTHING));
        assertEquals(Optional.empty(), engine.refusal(Map.of("identity", user.question(), "request", request)));
        String line = Files.readString(record);
        assertTrue(line.contains("\"secretsmanager:PutSecretValue\",\"resource\":\"" + SECRET + "\""), line);
        assertFalse(line.contains("the-token"), line);
    }

    @Test
    void aBoundaryTakesAwayWhatAPolicyAllows() {
        Map<String, String> boundary = Map.of("boundary", statement("\"Action\": \"s3:*\""));
        assertFalse(mayRead(Principal.of(ROLE, Map.of("all", EVERYTHING), boundary), ""));
        assertTrue(mayRead(Principal.of(ROLE, Map.of("all", EVERYTHING), Map.of()), ""));
    }

    @Test
    void aSecretMayNameItsReaders() {
        String policy = Project.text("options/secrets-manager.resource-policy.json");
        Principal role = Principal.of(ROLE, Map.of(), Map.of());
        assertTrue(mayRead(role, policy.replace("ROLE_ARN", ROLE)));
        assertFalse(mayRead(role, policy.replace("ROLE_ARN", ROLE + "-others")));
    }

    @Test
    void whatCannotBeAskedIsAFaultAndNoAnswer() {
        Map<String, Object> request = request("iam", "POST", "/", "", "Action=Guess");
        request.put("type", "application/x-www-form-urlencoded");
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> engine.refusal(
                Map.of("identity", user(Map.of()).question(), "request", request)));
        assertTrue(e.getMessage().startsWith("IAM knows no iam:Guess"), e.getMessage());
    }

    private boolean mayRead(Principal who, String policy) {
        Map<String, Object> asked = new HashMap<>(Map.of("action", READ_SECRET, "resource", SECRET));
        if (!policy.isEmpty()) {
            asked.put("policy", Yaml.read("policy", policy));
        }
        return engine.refusal(Map.of("identity", who.question(), "asked", List.of(asked))).isEmpty();
    }

    /** Whoever may do nothing is told what it was. */
    private void assertAsks(String asked, Map<String, Object> request) {
        Principal nobody = user(Map.of());
        assertEquals(Optional.of("User: %s is not authorized to perform: %s".formatted(nobody.arn(), asked)),
                engine.refusal(Map.of("identity", nobody.question(), "request", request)));
    }

    private static Principal user(Map<String, String> policies) {
        return Principal.of("arn:aws:iam::123456789012:user/maria", policies, Map.of());
    }

    private static Map<String, Object> request(String service, String method, String path, String query, String body) {
        return new HashMap<>(Map.of("service", service, "region", "us-east-1", "method", method, "path", path,
                "query", query, "headers", List.of("host"), "target", "", "type", "",
                "body", Base64.getEncoder().encodeToString(body.getBytes())));
    }

    private static String statement(String action) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", %s, "Resource": "*"}]}""".formatted(action);
    }
}
