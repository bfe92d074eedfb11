package br.com.elo.api;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;

import java.util.List;

/** What the service offers. */
final class Api {
    private static final Answer GREETING = Answer.text("devops test server flying!!");

    private Api() {
    }

    /** Behind the token, all of them: {@link br.com.elo.api.token.TokenFilter} knows of no exception but health. */
    static List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at("/").get(request -> GREETING));
    }
}
