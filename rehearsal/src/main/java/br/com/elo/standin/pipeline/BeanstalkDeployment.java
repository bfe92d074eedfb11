package br.com.elo.standin.pipeline;

import br.com.elo.standin.aws.Form;
import br.com.elo.standin.aws.QueryService;
import br.com.elo.standin.aws.QueryService.Reply;
import br.com.elo.standin.aws.Xml;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The action ElasticBeanstalk of CodePipeline: a version of the artifact, in Beanstalk's bucket, for the instances may read
 * no other; and an update of the environment. Whether it waits for health is not documented; it waits for the update's end.
 */
record BeanstalkDeployment(QueryService beanstalk) {
    private static final Duration STEP = Duration.ofMillis(500);

    void deploy(Actor actor, String application, String environment, String label, byte[] bundle) throws InterruptedException {
        String bucket = call(actor, "CreateStorageLocation", Map.of()).text("//S3Bucket");
        String key = "%s/%s.zip".formatted(application, label);
        actor.put(bucket, key, bundle);
        actor.require("elasticbeanstalk:CreateApplicationVersion",
                arn(actor, "applicationversion", application, label));
        call(actor, "CreateApplicationVersion", Map.of("ApplicationName", application, "VersionLabel", label,
                "SourceBundle.S3Bucket", bucket, "SourceBundle.S3Key", key));
        String environmentArn = arn(actor, "environment", application, environment);
        actor.require("elasticbeanstalk:UpdateEnvironment", environmentArn);
        actor.require("elasticbeanstalk:DescribeEvents", environmentArn);
        String request = call(actor, "UpdateEnvironment", Map.of("ApplicationName", application,
                "EnvironmentName", environment, "VersionLabel", label)).text("//RequestId");
        await(actor, environment, request);
    }

    private static String arn(Actor actor, String type, String application, String name) {
        return actor.region().arn("elasticbeanstalk", "%s/%s/%s".formatted(type, application, name));
    }

    /** The last event tells how it went. */
    private void await(Actor actor, String environment, String request) throws InterruptedException {
        while (true) {
            Xml events = call(actor, "DescribeEvents", Map.of("EnvironmentName", environment, "RequestId", request));
            List<String> messages = events.texts("//Message");
            if (messages.contains("Environment update completed successfully.")) {
                return;
            }
            if (messages.contains("Failed to deploy application.")) {
                throw new ActionFailure("JobFailed", "Deployment failed. " + String.join(" ",
                        events.texts("//member[Severity='ERROR']/Message").reversed()));
            }
            Thread.sleep(STEP);
        }
    }

    private Xml call(Actor actor, String action, Map<String, String> parameters) {
        Reply reply = beanstalk.answer(actor.region().name(), "Action=" + action + "&" + new Form(parameters).text());
        Xml answer = Xml.parse(reply.xml());
        if (reply.status() != 200) {
            throw new ActionFailure("JobFailed", answer.text("//Message"));
        }
        return answer;
    }
}
