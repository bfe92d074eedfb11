package br.com.elo.api.http;

import io.helidon.webserver.http.ServerRequest;

/** What an {@link Endpoint} does with a request that carried a valid token. */
@FunctionalInterface
public interface Action {
    /**
     * Answers a request. Runs on a virtual thread of its own: blocking is fine.
     *
     * @param request whole, its body included
     * @return what to send; a HEAD request gets it without the body
     * @throws Exception becomes a 500 without details for the client and a stack trace in the log
     */
    Answer answer(ServerRequest request) throws Exception;
}
