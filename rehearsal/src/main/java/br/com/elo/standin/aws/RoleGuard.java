package br.com.elo.standin.aws;

import br.com.elo.project.Yaml;
import br.com.elo.standin.option.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a role may do what it asks for: action and resource as IAM calls them. Of a attempt whose resource is not worked
 * out here only the action counts.
 */
record RoleGuard(URI moto) {
    private static final String ACCOUNT = "123456789012";

    /**
     * An attempt, as far as it tells what is wanted.
     *
     * @param target its X-Amz-Target; empty for the query protocol and S3
     */
    record Attempt(CredentialScope scope, Caller caller, String method, String path, String target, String body) {
    }

    /** Why it may not. */
    record Denial(Attempt attempt, String message) {
        /** As the service's protocol tells it. */
        String body() {
            String error = "<Error><Code>AccessDenied</Code><Message>%s</Message></Error>".formatted(message);
            return !attempt.target().isEmpty() ? Json.write(Map.of("__type", "AccessDeniedException", "message", message))
                    : attempt.scope().service().equals("s3") ? error : "<ErrorResponse>%s</ErrorResponse>".formatted(error);
        }
    }

    /** Nothing if it may, or if it is no role. */
    Optional<Denial> judge(Attempt attempt) {
        String action = action(attempt);
        return attempt.caller().role().filter(role -> !action.equals("sts:GetCallerIdentity"))
                .map(role -> new Rights(new Region(moto, attempt.scope().region()), role))
                .filter(rights -> !rights.allow(action, resource(attempt)))
                .map(rights -> new Denial(attempt, rights.denial(action, resource(attempt))));
    }

    private static String action(Attempt attempt) {
        String service = attempt.scope().service();
        if (!attempt.target().isEmpty()) {
            return service + ":" + attempt.target().substring(attempt.target().lastIndexOf('.') + 1);
        }
        return service + ":" + (service.equals("s3") ? s3(attempt) : form(attempt).getOrDefault("Action", ""));
    }

    private static String s3(Attempt attempt) {
        return switch (attempt.method()) {
            case "PUT", "POST" -> "PutObject";
            case "DELETE" -> "DeleteObject";
            default -> attempt.path().indexOf('/', 1) > 0 ? "GetObject" : "ListBucket";
        };
    }

    private static String resource(Attempt attempt) {
        String region = attempt.scope().region();
        return switch (attempt.scope().service()) {
            case "s3" -> "arn:aws:s3::" + attempt.path().replaceFirst("^/", ":");
            case "ecr" -> member(attempt, "repositoryName")
                    .map(name -> "arn:aws:ecr:%s:%s:repository/%s".formatted(region, ACCOUNT, name)).orElse("*");
            case "secretsmanager" -> member(attempt, "SecretId").filter(id -> id.startsWith("arn:")).orElse(Rights.ANY);
            case "elasticbeanstalk" -> environment(region, form(attempt));
            default -> Rights.ANY;
        };
    }

    /** Where a attempt names no application, it cannot be judged by its environment. */
    private static String environment(String region, Map<String, String> form) {
        String name = form.getOrDefault("EnvironmentNames.member.1", form.getOrDefault("EnvironmentName", ""));
        String application = form.getOrDefault("ApplicationName", "");
        return name.isEmpty() || application.isEmpty() ? "*" : "arn:aws:elasticbeanstalk:%s:%s:environment/%s/%s"
                .formatted(region, ACCOUNT, application, name);
    }

    private static Optional<String> member(Attempt attempt, String name) {
        return Optional.ofNullable((String) Yaml.read("request", attempt.body()).get(name));
    }

    private static Map<String, String> form(Attempt attempt) {
        return Arrays.stream(attempt.body().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? decoded(pair[1]) : "", (one, two) -> one));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
