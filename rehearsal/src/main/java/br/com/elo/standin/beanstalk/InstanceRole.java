package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The role that the instances act in. moto allows everything, so what it may read is looked up here. */
record InstanceRole(Region region, String profile) {
    private static final String VERSION = "2010-05-08";

    /** Whether an inline policy, as secrets-manager.md puts one there, names the secret. Conditions and denials do not count. */
    boolean mayRead(String secret) {
        try {
            return roles().stream()
                    .flatMap(role -> policies(role).stream().map(policy -> document(role, policy)))
                    .anyMatch(document -> document.contains("secretsmanager:GetSecretValue") && document.contains(secret));
        } catch (ServiceException e) {
            return false;
        }
    }

    private List<String> roles() {
        return region.query("iam", "GetInstanceProfile", VERSION, Map.of("InstanceProfileName", profile))
                .texts("//RoleName");
    }

    private List<String> policies(String role) {
        return region.query("iam", "ListRolePolicies", VERSION, Map.of("RoleName", role)).texts("//PolicyNames/member");
    }

    private String document(String role, String policy) {
        return URLDecoder.decode(region.query("iam", "GetRolePolicy", VERSION,
                Map.of("RoleName", role, "PolicyName", policy)).text("//PolicyDocument"), StandardCharsets.UTF_8);
    }
}
