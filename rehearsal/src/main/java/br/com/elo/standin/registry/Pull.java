package br.com.elo.standin.registry;

import br.com.elo.standin.aws.Caller;

/**
 * A manifest that somebody fetched.
 *
 * @param reference by which it was asked for: a digest, or a tag
 */
public record Pull(Caller caller, String repository, String reference) {
}
