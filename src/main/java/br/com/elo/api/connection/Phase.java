package br.com.elo.api.connection;

/** What a connection is at, and so who has to do the next thing by when. */
enum Phase {
    /** The client sends a request: the first one from the connect on, a later one from its first byte on. */
    RECEIVING,
    /** The request is whole. The time is ours, and we take what we need. */
    WORKING,
    /** The client takes a piece of the answer. */
    SENDING,
    /** The answer is sent, and nothing of a next request is here. */
    IDLE,
    /** The answer is sent although the request is not whole: what still comes is thrown away. */
    LINGERING;

    /** Whether somebody is left without an answer when it takes too long. */
    boolean isMidway() {
        return this == RECEIVING || this == SENDING;
    }
}
