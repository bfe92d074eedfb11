package br.com.elo.api.token;

import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Health;
import br.com.elo.api.log.Count;
import br.com.elo.api.log.Tally;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

import java.util.List;

/**
 * Stands in front of every route, those that do not exist included: whatever is not {@link Health} needs a token.
 */
public final class TokenFilter implements Filter {
    private static final Answer LOCKED = Answer.problem(Status.SERVICE_UNAVAILABLE_503,
            "The service is locked because the environment variable ELO_PASS is not set. "
                    + "Its operator sets it with: eb setenv ELO_PASS=<token>");
    /** One answer for every refusal: nothing in it tells a missing token from a wrong one. */
    private static final Answer REFUSED = Answer.problem(Status.UNAUTHORIZED_401,
            "Send the header: Authorization: Token <token>");

    private final Tokens tokens;
    private final Tally tally;

    /**
     * Guards the routes.
     *
     * @param tokens that open the service
     * @param tally  that counts every verdict
     */
    public TokenFilter(Tokens tokens, Tally tally) {
        this.tokens = tokens;
        this.tally = tally;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (Health.needsNoToken(request)) {
            chain.proceed();
        } else if (tokens.locked()) {
            tally.add(Count.REFUSED_LOCKED);
            LOCKED.send(request, response);
        } else {
            Verdict verdict = tokens.judge(request.headers().all(HeaderNames.AUTHORIZATION, List::of));
            tally.add(verdict.count());
            if (verdict.accepted()) {
                chain.proceed();
            } else {
                REFUSED.send(request, response);
            }
        }
    }
}
