package br.com.elo.standin.aws;

import java.util.Optional;

/** Decides who may do what. */
@FunctionalInterface
public interface Authorizer {
    /** Why the signer of a request may not do what it asks for; empty for whoever may. */
    Optional<String> refusal(SignedRequest request);
}
