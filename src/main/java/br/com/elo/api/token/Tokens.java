package br.com.elo.api.token;

import br.com.elo.api.log.Event;

import java.util.List;
import java.util.Optional;

/**
 * The tokens that open the service.
 *
 * @param current  the one that clients should use; empty: the service is locked
 * @param previous the one that clients may still use while a rotation lasts
 */
public record Tokens(Optional<Token> current, Optional<Token> previous) {

    /**
     * Whether nobody can be let in.
     *
     * @return true while no token is configured
     */
    public boolean locked() {
        return current.isEmpty();
    }

    /**
     * Tells the tokens by their fingerprints.
     *
     * @param event about them
     * @return the same with {@code current} and {@code previous}, as far as they are set and strong
     */
    public Event describe(Event event) {
        return event.with("current", current.flatMap(Token::fingerprint))
                .with("previous", previous.flatMap(Token::fingerprint));
    }

    /** Judges the values of all Authorization fields of one request. */
    Verdict judge(List<String> authorization) {
        if (authorization.isEmpty()) {
            return Verdict.MISSING;
        }
        return Credentials.token(authorization).map(this::judge).orElse(Verdict.MALFORMED);
    }

    private Verdict judge(String presented) {
        byte[] digest = Token.digest(presented);
        // Both are always compared: the answer's time must not tell which one was near.
        boolean isCurrent = current.isPresent() && current.get().hasDigest(digest);
        boolean isPrevious = previous.isPresent() && previous.get().hasDigest(digest);
        if (isCurrent) {
            return Verdict.CURRENT;
        }
        return isPrevious ? Verdict.PREVIOUS : Verdict.WRONG;
    }
}
