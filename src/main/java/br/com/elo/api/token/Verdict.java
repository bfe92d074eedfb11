package br.com.elo.api.token;

import br.com.elo.api.log.Count;

/** What the Authorization of a request amounts to. */
enum Verdict {
    /** The current token. */
    CURRENT(Count.ACCEPTED_CURRENT),
    /** The previous token. */
    PREVIOUS(Count.ACCEPTED_PREVIOUS),
    /** No Authorization field. */
    MISSING(Count.REFUSED_MISSING),
    /** Not exactly one {@code Token <value>}: another scheme, no value, a list, several fields, odd characters. */
    MALFORMED(Count.REFUSED_MALFORMED),
    /** A well-formed token that is none of ours. */
    WRONG(Count.REFUSED_WRONG);

    private final Count count;

    Verdict(Count count) {
        this.count = count;
    }

    boolean accepted() {
        return this == CURRENT || this == PREVIOUS;
    }

    Count count() {
        return count;
    }
}
