package br.com.elo.standin.aws;

import br.com.elo.project.Yaml;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a role may do what it asks for: action and resource as IAM calls them. Of a request whose resource is not worked
 * out here only the action counts.
 */
record RoleGuard(URI moto) implements Authorizer {
    /** Empty too for whoever is no role. */
    @Override
    public Optional<String> refusal(SignedRequest request) {
        return request.caller().role().flatMap(role -> refusal(role, request));
    }

    private Optional<String> refusal(String role, SignedRequest request) {
        String action = action(request);
        Rights rights = new Rights(new Region(moto, request.region()), role);
        String resource = resource(request, rights.region());
        return action.equals("sts:GetCallerIdentity") || rights.allow(action, resource)
                ? Optional.empty() : Optional.of(rights.denial(action, resource));
    }

    private static String action(SignedRequest request) {
        String service = request.service();
        if (!request.target().isEmpty()) {
            return service + ":" + request.target().substring(request.target().lastIndexOf('.') + 1);
        }
        return service + ":" + (service.equals("s3") ? s3(request) : form(request).getOrDefault("Action", ""));
    }

    private static String s3(SignedRequest request) {
        return switch (request.method()) {
            case "PUT", "POST" -> "PutObject";
            case "DELETE" -> "DeleteObject";
            default -> request.path().indexOf('/', 1) > 0 ? "GetObject" : "ListBucket";
        };
    }

    private static String resource(SignedRequest request, Region region) {
        return switch (request.service()) {
            case "s3" -> "arn:aws:s3::" + request.path().replaceFirst("^/", ":");
            case "ecr" -> member(request, "repositoryName")
                    .map(name -> region.arn("ecr", "repository/" + name)).orElse("*");
            case "secretsmanager" -> member(request, "SecretId").filter(id -> id.startsWith("arn:")).orElse(Rights.ANY);
            case "elasticbeanstalk" -> environment(region, form(request));
            default -> Rights.ANY;
        };
    }

    /** Where a request names no application, it cannot be judged by its environment. */
    private static String environment(Region region, Map<String, String> form) {
        String name = form.getOrDefault("EnvironmentNames.member.1", form.getOrDefault("EnvironmentName", ""));
        String application = form.getOrDefault("ApplicationName", "");
        return name.isEmpty() || application.isEmpty() ? "*"
                : region.arn("elasticbeanstalk", "environment/%s/%s".formatted(application, name));
    }

    private static Optional<String> member(SignedRequest request, String name) {
        return Optional.ofNullable((String) Yaml.read("request", request.text()).get(name));
    }

    private static Map<String, String> form(SignedRequest request) {
        return Form.of(request.text()).values();
    }
}
