package br.com.elo.standin.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rehearsal/python/moto_server.py adds. */
class MotoTest {
    private static final String STACKS = "2010-05-15";
    private static final String IAM = "2010-05-08";
    private static final String TEMPLATE = """
            Description: a stack
            Resources:
              Images: {Type: AWS::ECR::Repository, Properties: {EmptyOnDelete: true}}
              Pull:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  Roles: [puller]
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement: {Effect: Allow, Action: 'ecr:*', Resource: '*'}
              Reader:
                Type: AWS::IAM::Role
                Properties:
                  RoleName: reader
                  AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: []}
                  ManagedPolicyArns: [!Sub 'arn:${AWS::Partition}:iam::aws:policy/AWSElasticBeanstalkWebTier']
              Objects: {Type: AWS::S3::Bucket, Properties: {BucketName: mine, VersioningConfiguration: {Status: Enabled}}}
              Lines: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: lines}}
              Count:
                Type: AWS::Logs::MetricFilter
                Properties:
                  LogGroupName: !Ref Lines
                  FilterPattern: '{ $.count = * }'
                  MetricTransformations: [{MetricNamespace: mine, MetricName: count, MetricValue: $.count}]
            Outputs:
              Uri: {Value: !GetAtt Images.RepositoryUri}
              Streams: {Value: !GetAtt Lines.Arn}
            """;
    @TempDir
    private static Path folder;
    private static Moto moto;
    private static Region region;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        moto = Moto.start(folder, Path.of("target/aws-tools"));
        region = moto.region("us-east-1");
        region.query("iam", "CreateRole", IAM, Map.of("RoleName", "puller", "AssumeRolePolicyDocument", "{}"));
    }

    @AfterAll
    static void close() {
        moto.close();
    }

    @Test
    void aChangeSetGivesAStackItsOutputsAndDescription() {
        create("Mine", TEMPLATE);
        Xml stack = stacks("DescribeStacks", Map.of("StackName", "Mine"));
        assertEquals("a stack", stack.text("//Stacks/member/Description"));
        String uri = stack.text("//Outputs/member[OutputKey='Uri']/OutputValue");
        assertTrue(uri.matches("123456789012\\.dkr\\.ecr\\.us-east-1\\.amazonaws\\.com/mine-images-[a-z0-9]+"), uri);
        assertEquals("arn:aws:logs:us-east-1:123456789012:log-group:lines:*",
                stack.text("//Outputs/member[OutputKey='Streams']/OutputValue"));
        assertEquals(List.of("arn:aws:iam::aws:policy/AWSElasticBeanstalkWebTier"), attached("reader"));
        assertTrue(filters().contains("\"metricNamespace\": \"mine\", \"metricName\": \"count\""), filters());
        assertTrue(new String(region.get("/mine?versioning")).contains("<Status>Enabled</Status>"));
        region.json("ecr", "AmazonEC2ContainerRegistry_V20150921.PutImage", """
                {"repositoryName": "%s", "imageTag": "a", "imageManifest": "{\\"mediaType\\": \\"m\\"}"}
                """.formatted(uri.substring(uri.indexOf('/') + 1)));
        stacks("DeleteStack", Map.of("StackName", "Mine"));
        assertEquals("{\"repositories\": []}",
                region.json("ecr", "AmazonEC2ContainerRegistry_V20150921.DescribeRepositories", "{}"));
        assertEquals(List.of(), attached("puller"));
        assertTrue(filters().contains("\"metricFilters\": []"), filters());
    }

    @Test
    void aMetricFilterWantsItsLogGroupToBeThere() {
        ServiceException refusal = assertThrows(ServiceException.class, () -> create("Early", """
                Resources:
                  Count:
                    Type: AWS::Logs::MetricFilter
                    Properties: {LogGroupName: later, FilterPattern: a, MetricTransformations: []}
                """));
        assertTrue(refusal.getMessage().contains("log group does not exist: later"), refusal::getMessage);
    }

    @Test
    void anInstanceTellsItsVcpus() {
        String image = region.query("ec2", "DescribeImages", "2016-11-15", Map.of()).text("(//imageId)[1]");
        Xml instance = region.query("ec2", "RunInstances", "2016-11-15", Map.of(
                "ImageId", image, "InstanceType", "t3.small", "MinCount", "1", "MaxCount", "1"));

        assertEquals("1", instance.text("//cpuOptions/coreCount"));
        assertEquals("2", instance.text("//cpuOptions/threadsPerCore"));
    }

    private static String filters() {
        return region.json("logs", "Logs_20140328.DescribeMetricFilters", "{}");
    }

    private static List<String> attached(String role) {
        return region.query("iam", "ListAttachedRolePolicies", IAM, Map.of("RoleName", role)).texts("//PolicyArn");
    }

    private static void create(String stack, String template) {
        stacks("CreateChangeSet", Map.of("StackName", stack, "ChangeSetName", "first", "ChangeSetType", "CREATE",
                "TemplateBody", template));
        stacks("ExecuteChangeSet", Map.of("StackName", stack, "ChangeSetName", "first"));
    }

    private static Xml stacks(String action, Map<String, String> parameters) {
        return region.query("cloudformation", action, STACKS, parameters);
    }
}
