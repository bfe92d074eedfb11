package br.com.elo.standin.iam;

import br.com.elo.standin.aws.PolicyDocuments;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import br.com.elo.standin.aws.Xml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** IAM as moto keeps it: users, groups, roles, and the policies of each. */
final class PolicyStore {
    private final PolicyDocuments documents;

    PolicyStore(Region region) {
        documents = new PolicyDocuments(region);
    }

    /** Whose access key it is; empty for one that IAM does not know. */
    Optional<Principal> user(String accessKey) {
        String name;
        try {
            name = documents.iam("GetAccessKeyLastUsed", Map.of("AccessKeyId", accessKey)).text("//UserName");
        } catch (ServiceException e) {
            return Optional.empty();
        }
        Map<String, String> policies = documents.of("User", name);
        documents.iam("ListGroupsForUser", Map.of("UserName", name)).texts("//GroupName")
                .forEach(group -> policies.putAll(documents.of("Group", group)));
        return Optional.of(Principal.of(documents.iam("GetUser", Map.of("UserName", name)).text("//Arn"), policies, Map.of()));
    }

    /** The roles of an instance profile; none without one. */
    List<Principal> roles(String profile) {
        return roleNames(profile).stream().map(this::role).toList();
    }

    List<String> roleNames(String profile) {
        try {
            return documents.iam("GetInstanceProfile", Map.of("InstanceProfileName", profile)).texts("//RoleName");
        } catch (ServiceException e) {
            return List.of();
        }
    }

    private Principal role(String name) {
        Xml role = documents.iam("GetRole", Map.of("RoleName", name));
        Map<String, String> boundaries = new LinkedHashMap<>();
        role.texts("//PermissionsBoundaryArn")
                .forEach(boundary -> boundaries.put(boundary, documents.managed(boundary)));
        return Principal.of(role.text("//Arn"), documents.of("Role", name), boundaries);
    }
}
