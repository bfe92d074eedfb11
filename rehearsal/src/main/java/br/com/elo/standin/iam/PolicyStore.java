package br.com.elo.standin.iam;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import br.com.elo.standin.aws.Xml;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** IAM as moto keeps it: users, groups, roles, and the policies of each. */
final class PolicyStore {
    private static final String VERSION = "2010-05-08";
    private final Region region;

    PolicyStore(Region region) {
        this.region = region;
    }

    /** Whose access key it is; empty for one that IAM does not know. */
    Optional<Principal> user(String accessKey) {
        String name;
        try {
            name = ask("GetAccessKeyLastUsed", Map.of("AccessKeyId", accessKey)).text("//UserName");
        } catch (ServiceException e) {
            return Optional.empty();
        }
        Map<String, String> policies = policies("User", name);
        ask("ListGroupsForUser", Map.of("UserName", name)).texts("//GroupName")
                .forEach(group -> policies.putAll(policies("Group", group)));
        return Optional.of(Principal.of(arn("User", name), policies, Map.of()));
    }

    /** The roles of an instance profile; none without one. */
    List<Principal> roles(String profile) {
        try {
            return ask("GetInstanceProfile", Map.of("InstanceProfileName", profile)).texts("//RoleName").stream()
                    .map(this::role).toList();
        } catch (ServiceException e) {
            return List.of();
        }
    }

    private Principal role(String name) {
        Map<String, String> boundaries = new LinkedHashMap<>();
        ask("GetRole", Map.of("RoleName", name)).texts("//PermissionsBoundaryArn")
                .forEach(boundary -> boundaries.put(boundary, managed(boundary)));
        return Principal.of(arn("Role", name), policies("Role", name), boundaries);
    }

    /** Of a user, a group or a role. */
    private Map<String, String> policies(String kind, String name) {
        Map<String, String> documents = new LinkedHashMap<>();
        Map<String, String> owner = Map.of(kind + "Name", name);
        ask("ListAttached" + kind + "Policies", owner).texts("//PolicyArn")
                .forEach(policy -> documents.put(policy, managed(policy)));
        ask("List" + kind + "Policies", owner).texts("//PolicyNames/member")
                .forEach(policy -> documents.put(policy, decoded(
                        ask("Get" + kind + "Policy", Map.of(kind + "Name", name, "PolicyName", policy))
                                .text("//PolicyDocument"))));
        return documents;
    }

    private String managed(String policy) {
        String version = ask("GetPolicy", Map.of("PolicyArn", policy)).text("//DefaultVersionId");
        return decoded(ask("GetPolicyVersion", Map.of("PolicyArn", policy, "VersionId", version)).text("//Document"));
    }

    private String arn(String kind, String name) {
        return ask("Get" + kind, Map.of(kind + "Name", name)).text("//Arn");
    }

    private Xml ask(String action, Map<String, String> parameters) {
        return region.query("iam", action, VERSION, parameters);
    }

    private static String decoded(String document) {
        return URLDecoder.decode(document, StandardCharsets.UTF_8);
    }
}
