package br.com.elo.standin.aws;

import java.util.Optional;

/**
 * Who calls a service: a role that the stand-in acts in, or somebody else, who may do anything.
 *
 * @param role its name; empty for anybody else
 */
public record Caller(Optional<String> role) {
    public static final Caller ANYBODY = new Caller(Optional.empty());
    private static final String PREFIX = "role:";

    /** A role by its name or ARN. */
    public static Caller role(String role) {
        return new Caller(Optional.of(role.substring(role.lastIndexOf('/') + 1)));
    }

    /** Whose access key it is. */
    static Caller of(String accessKey) {
        return accessKey.startsWith(PREFIX) ? role(accessKey.substring(PREFIX.length())) : ANYBODY;
    }

    /** The access key by which the gateway knows a role again. On AWS it would be a temporary one. */
    public String accessKey() {
        return role.map(PREFIX::concat).orElse("rehearsal");
    }
}
