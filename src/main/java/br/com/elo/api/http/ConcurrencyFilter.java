package br.com.elo.api.http;

import br.com.elo.api.connection.Limits;
import br.com.elo.api.log.Count;
import br.com.elo.api.log.Tally;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

import java.util.concurrent.Semaphore;

/**
 * Bounds how many requests are worked on at a time. Helidon's own limit would count health checks and refusals too: a
 * busy instance would be taken out of service, and strangers could use the limit up.
 */
public final class ConcurrencyFilter implements Filter {
    private static final Answer BUSY = Answer.problem(Status.SERVICE_UNAVAILABLE_503,
            "Too many requests are being worked on: try again")
            .with(HeaderValues.createCached(HeaderNames.RETRY_AFTER, "1"));

    private final Semaphore permits;
    private final Tally tally;

    /**
     * Limits requests.
     *
     * @param limits says how many
     * @param tally  counts those beyond
     */
    public ConcurrencyFilter(Limits limits, Tally tally) {
        this.permits = new Semaphore(limits.maxConcurrentRequests());
        this.tally = tally;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (Health.needsNoToken(request)) {
            chain.proceed();
        } else if (permits.tryAcquire()) {
            try {
                chain.proceed();
            } finally {
                permits.release();
            }
        } else {
            tally.add(Count.REFUSED_BUSY);
            BUSY.send(request, response);
        }
    }
}
