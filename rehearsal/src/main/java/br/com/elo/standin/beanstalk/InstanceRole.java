package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Caller;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.iam.Access;
import br.com.elo.standin.iam.Iam;
import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.option.Options;
import br.com.elo.standin.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The role that the instances act in: what they cannot do without, asked for before they need it. */
record InstanceRole(Iam iam, String profile) {
    private static final String INSTANCE = "i-0123456789abcdef0";

    static InstanceRole of(Iam iam, Options options) {
        return new InstanceRole(iam, options.value("aws:autoscaling:launchconfiguration", "IamInstanceProfile"));
    }

    /** Fetching the version, reporting health, putting logs where `eb logs` finds them, and streaming them. */
    void requireDuties(Environment environment, Version version, boolean streamsLogs) {
        String bucket = "arn:aws:s3:::" + version.bucket();
        String health = "elasticbeanstalk:PutInstanceStatistics";
        List<Access> duties = new ArrayList<>(List.of(
                new Access("s3:GetObject", bucket + "/" + version.key()),
                new Access("s3:PutObject",
                        "%s/resources/environments/logs/tail/%s/%s".formatted(bucket, environment.id(), INSTANCE)),
                new Access(health, Region.arn("elasticbeanstalk", environment.region(), "application/" + environment.application())),
                new Access(health, environment.arn())));
        if (streamsLogs) {
            String group = Region.arn("logs", environment.region(),
                    "log-group:/aws/elasticbeanstalk/%s/var/log/eb-engine.log".formatted(environment.name()));
            duties.add(new Access("logs:DescribeLogStreams", group));
            duties.add(new Access("logs:CreateLogStream", group + ":log-stream:" + INSTANCE));
            duties.add(new Access("logs:PutLogEvents", group + ":log-stream:" + INSTANCE));
        }
        iam.refusal(profile, duties).ifPresent(reason -> {
            throw new DeploymentException("The EC2 instances failed to communicate with AWS Elastic Beanstalk. " + reason);
        });
    }

    /**
     * What docker login leaves behind: the platform logs in to ECR by itself, and to no other registry.
     *
     * @throws DeploymentException if the role may not
     */
    String login(Registry registry, String region, String image) {
        if (!image.startsWith(registry.host() + "/")) {
            return "{}";
        }
        refusal(new Access("ecr:GetAuthorizationToken", "*")).ifPresent(reason -> {
            throw new DeploymentException(reason);
        });
        return registry.login(region, Caller.role(iam.role(profile).orElseThrow()));
    }

    /** Why it may not do something; empty if it may. */
    Optional<String> refusal(Access wanted) {
        return iam.refusal(profile, List.of(wanted));
    }
}
