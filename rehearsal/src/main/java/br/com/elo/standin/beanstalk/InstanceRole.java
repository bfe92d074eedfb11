package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Caller;
import br.com.elo.standin.iam.Iam;
import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.option.Options;
import br.com.elo.standin.registry.Registry;
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
        require("s3:GetObject", bucket + "/" + version.key());
        require("s3:PutObject", "%s/resources/environments/logs/tail/%s/%s".formatted(bucket, environment.id(), INSTANCE));
        String here = "%s:%s:".formatted(environment.region(), Cloud.ACCOUNT_ID);
        String health = "elasticbeanstalk:PutInstanceStatistics";
        require(health, "arn:aws:elasticbeanstalk:%sapplication/%s".formatted(here, environment.application()));
        require(health, "arn:aws:elasticbeanstalk:%senvironment/%s/%s"
                .formatted(here, environment.application(), environment.name()));
        if (streamsLogs) {
            String group = "arn:aws:logs:%slog-group:/aws/elasticbeanstalk/%s/var/log/eb-engine.log"
                    .formatted(here, environment.name());
            require("logs:DescribeLogStreams", group);
            require("logs:CreateLogStream", group + ":log-stream:" + INSTANCE);
            require("logs:PutLogEvents", group + ":log-stream:" + INSTANCE);
        }
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
        refusal("ecr:GetAuthorizationToken", "*", "").ifPresent(reason -> {
            throw new DeploymentException(reason);
        });
        return registry.login(region, Caller.role(iam.role(profile).orElseThrow()));
    }

    private void require(String action, String resource) {
        refusal(action, resource, "").ifPresent(reason -> {
            throw new DeploymentException("The EC2 instances failed to communicate with AWS Elastic Beanstalk. " + reason);
        });
    }

    /**
     * Why it may not do something; empty if it may.
     *
     * @param policy of the resource; empty if it has none
     */
    Optional<String> refusal(String action, String resource, String policy) {
        return iam.refusal(profile, action, resource, policy);
    }
}
