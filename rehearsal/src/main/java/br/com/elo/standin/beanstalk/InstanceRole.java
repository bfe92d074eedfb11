package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Caller;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.Rights;
import br.com.elo.standin.aws.ServiceException;
import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.option.Options;
import br.com.elo.standin.registry.Registry;
import java.util.Map;
import java.util.Optional;

/** The role that the instances act in. moto allows everything, so what it may is looked up here. */
record InstanceRole(Region region, String profile) {
    static InstanceRole of(Options options, Region region) {
        return new InstanceRole(region, options.value("aws:autoscaling:launchconfiguration", "IamInstanceProfile"));
    }

    boolean mayRead(String secret) {
        return rights().filter(rights -> rights.allow("secretsmanager:GetSecretValue", secret)).isPresent();
    }

    /**
     * What docker login leaves behind: the platform logs in to ECR by itself, and to no other registry.
     *
     * @throws DeploymentException if the role may not
     */
    String login(Registry registry, String image) {
        if (!image.startsWith(registry.host() + "/")) {
            return "{}";
        }
        Rights rights = rights().orElseThrow(() -> new DeploymentException("the instances have no role"));
        if (!rights.allow("ecr:GetAuthorizationToken", "*")) {
            throw new DeploymentException(rights.denial("ecr:GetAuthorizationToken", "*"));
        }
        return registry.login(region.name(), Caller.role(rights.role()));
    }

    /** None where there is no such profile. */
    private Optional<Rights> rights() {
        try {
            return region.query("iam", "GetInstanceProfile", "2010-05-08", Map.of("InstanceProfileName", profile))
                    .texts("//RoleName").stream().findFirst().map(role -> new Rights(region, role));
        } catch (ServiceException e) {
            return Optional.empty();
        }
    }
}
