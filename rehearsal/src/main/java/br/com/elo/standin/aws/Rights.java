package br.com.elo.standin.aws;

import br.com.elo.project.Yaml;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a role may do: moto keeps its policies, inline and attached, and allows everything all the same. Conditions are
 * not looked at; a denial wins.
 */
public record Rights(Region region, String role) {
    /** A resource that nothing is known of: then it is enough to be allowed the action on some. */
    public static final String ANY = "?";

    /**
     * Whether it may.
     *
     * @param action   such as ecr:BatchGetImage
     * @param resource its ARN, or {@link #ANY}
     */
    public boolean allow(String action, String resource) {
        List<Map<?, ?>> meant = statements().filter(statement -> means(statement, action, resource)).toList();
        return !meant.isEmpty() && meant.stream().allMatch(Rights::allows);
    }

    /** As AWS says that it may not. */
    public String denial(String action, String resource) {
        return "User: arn:aws:sts::%s:assumed-role/%s/rehearsal is not authorized to perform: %s%s".formatted(
                Moto.ACCOUNT, role, action, resource.equals(ANY) ? "" : " on resource: " + resource)
                + " because no identity-based policy allows the " + action + " action";
    }

    private static boolean means(Map<?, ?> statement, String action, String resource) {
        return covers(statement, "Action", action, Pattern.CASE_INSENSITIVE)
                && (resource.equals(ANY) && allows(statement) || covers(statement, "Resource", resource, 0));
    }

    /** A statement names what it is about, or all that it is not about: NotAction, NotResource. */
    private static boolean covers(Map<?, ?> statement, String element, String text, int flags) {
        return statement.containsKey(element)
                ? texts(statement.get(element)).anyMatch(pattern -> matches(pattern, text, flags))
                : texts(statement.get("Not" + element)).noneMatch(pattern -> matches(pattern, text, flags));
    }

    private static boolean allows(Map<?, ?> statement) {
        return "Allow".equals(statement.get("Effect"));
    }

    private static boolean matches(String pattern, String text, int flags) {
        String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(expression, flags).matcher(text).matches();
    }

    private Stream<Map<?, ?>> statements() {
        return new PolicyDocuments(region).of("Role", role).values().stream().flatMap(Rights::statements);
    }

    private static Stream<Map<?, ?>> statements(String document) {
        Object statement = Yaml.read("policy", document).get("Statement");
        // Where AWS::NoValue takes a statement away, moto keeps a hole.
        return (statement instanceof List<?> list ? list : List.of(statement)).stream()
                .filter(one -> one instanceof Map).map(one -> (Map<?, ?>) one);
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case null -> Stream.of();
            case List<?> list -> list.stream().map(String::valueOf);
            default -> Stream.of(String.valueOf(value));
        };
    }
}
