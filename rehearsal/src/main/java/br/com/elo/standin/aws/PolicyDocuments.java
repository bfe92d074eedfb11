package br.com.elo.standin.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The policies of users, groups and roles as moto keeps them: JSON by the policy's name, or its ARN if it is managed. */
public record PolicyDocuments(Region region) {
    private static final String VERSION = "2010-05-08";

    /**
     * Those of one, attached and inline.
     *
     * @param kind User, Group or Role
     */
    public Map<String, String> of(String kind, String name) {
        Map<String, String> documents = new LinkedHashMap<>();
        Map<String, String> owner = Map.of(kind + "Name", name);
        iam("ListAttached" + kind + "Policies", owner).texts("//PolicyArn")
                .forEach(policy -> documents.put(policy, managed(policy)));
        iam("List" + kind + "Policies", owner).texts("//PolicyNames/member")
                .forEach(policy -> documents.put(policy, decoded(
                        iam("Get" + kind + "Policy", Map.of(kind + "Name", name, "PolicyName", policy))
                                .text("//PolicyDocument"))));
        return documents;
    }

    /** One that is there by itself. */
    public String managed(String arn) {
        String version = iam("GetPolicy", Map.of("PolicyArn", arn)).text("//DefaultVersionId");
        return decoded(iam("GetPolicyVersion", Map.of("PolicyArn", arn, "VersionId", version)).text("//Document"));
    }

    /** Asks IAM. */
    public Xml iam(String action, Map<String, String> parameters) {
        return region.query("iam", action, VERSION, parameters);
    }

    private static String decoded(String document) {
        return URLDecoder.decode(document, StandardCharsets.UTF_8);
    }
}
