package br.com.elo.standin.registry;

import br.com.elo.standin.aws.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ecr:GetAuthorizationToken gives: a password that says whose it is, so that the registry can judge by the rights
 * of whoever asked for it. On AWS it says so encrypted, and for twelve hours.
 */
record RegistryPassword(String region, Caller caller) {
    private static final String USER = "AWS";
    private static final Pattern BASIC = Pattern.compile("(?i)basic (.+)");
    private static final Pattern LOGIN = Pattern.compile(USER + ":([a-z0-9-]+)/(.*)-auth-token");

    /** Of an Authorization field; nothing if there is none, or it is not one of these. */
    static Optional<RegistryPassword> of(String authorization) {
        Matcher basic = BASIC.matcher(authorization);
        if (!basic.matches()) {
            return Optional.empty();
        }
        Matcher login = LOGIN.matcher(new String(Base64.getDecoder().decode(basic.group(1)), StandardCharsets.UTF_8));
        return login.matches()
                ? Optional.of(new RegistryPassword(login.group(1), caller(login.group(2)))) : Optional.empty();
    }

    /** User and password in Base64: what ECR's API answers, and what docker login writes down. */
    String token() {
        String login = "%s:%s/%s-auth-token".formatted(USER, region, caller.role().orElse(""));
        return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private static Caller caller(String role) {
        return role.isEmpty() ? Caller.ANYBODY : Caller.role(role);
    }
}
