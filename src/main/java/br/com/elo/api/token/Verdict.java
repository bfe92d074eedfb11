package br.com.elo.api.token;

/** What the Authorization of a request amounts to. */
enum Verdict {
    /** The current token. */
    CURRENT("accepted_current"),
    /** The previous token. */
    PREVIOUS("accepted_previous"),
    /** No Authorization field. */
    MISSING("refused_missing"),
    /** Not exactly one {@code Token <value>}: another scheme, no value, a list, several fields, odd characters. */
    MALFORMED("refused_malformed"),
    /** A well-formed token that is none of ours. */
    WRONG("refused_wrong");

    private final String counter;

    Verdict(String counter) {
        this.counter = counter;
    }

    boolean accepted() {
        return this == CURRENT || this == PREVIOUS;
    }

    String counter() {
        return counter;
    }
}
