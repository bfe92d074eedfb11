package br.com.elo.api.http;

import io.helidon.webserver.http.ServerRequest;

/**
 * What an {@link Endpoint} does with a request that carried a valid token, where the answer is a value. An endpoint that
 * streams takes a {@link io.helidon.webserver.http.Handler} of Helidon's instead.
 */
@FunctionalInterface
public interface Action {
    /**
     * Answers a request. Runs on a virtual thread of its own: blocking is fine.
     *
     * @param request whole, its body included
     * @return what to send; a HEAD request gets it without the body
     * @throws Exception an {@link io.helidon.http.HttpException} becomes a problem with its status and its text, what
     *                   Helidon could not read of the request a 400, any other a 500 that tells the client nothing but the
     *                   id under which the log has it
     */
    Answer answer(ServerRequest request) throws Exception;
}
