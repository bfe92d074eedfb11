package br.com.elo.standin.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who calls a service: a role that the stand-in acts in, or somebody else, who may do anything.
 *
 * @param role its name; empty for anybody else
 */
public record Caller(Optional<String> role) {
    public static final Caller ANYBODY = new Caller(Optional.empty());
    private static final String PREFIX = "role:";
    private static final Pattern ACCESS_KEY = Pattern.compile("Credential=" + PREFIX + "([^/,]+)/");

    /** A role by its name or ARN. */
    public static Caller role(String role) {
        return new Caller(Optional.of(role.substring(role.lastIndexOf('/') + 1)));
    }

    static Caller of(String authorization) {
        Matcher key = ACCESS_KEY.matcher(authorization);
        return key.find() ? role(key.group(1)) : ANYBODY;
    }

    /** The access key by which the gateway knows a role again. On AWS it would be a temporary one. */
    public String accessKey() {
        return role.map(PREFIX::concat).orElse("rehearsal");
    }
}
