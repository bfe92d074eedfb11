package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.QueryService;
import br.com.elo.standin.machine.DeploymentException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The Elastic Beanstalk API, version 2010-12-01, as far as part1.md and the commands in it go. */
final class Beanstalk implements QueryService {
    private static final Logger LOG = System.getLogger(Beanstalk.class.getName());

    private final Cloud cloud;
    private final Map<String, Endpoint> regions = new ConcurrentHashMap<>();

    Beanstalk(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Those of all Regions. */
    List<Environment> environments() {
        return regions.values().stream().flatMap(region -> region.environments().all().stream()).toList();
    }

    @Override
    public Reply answer(String region, String form) {
        Parameters parameters = Parameters.decode(form);
        Request request = new Request(UUID.randomUUID().toString(), region, parameters);
        try {
            String action = parameters.text("Action").orElse("");
            Fields result = endpoint(region).operation(action).answer(request);
            return new Reply(200, Document.success(action, result, request.id()));
        } catch (Refusal e) {
            return refused(e, request);
        } catch (DeploymentException e) {
            return refused(Refusal.invalid("%s", e.getMessage()), request);
        } catch (RuntimeException e) {
            // A mistake of ours. With a status of 500 `eb` would try again for minutes.
            LOG.log(Level.ERROR, "a request failed", e);
            return refused(new Refusal("InternalFailure", "The rehearsal failed: " + e), request);
        }
    }

    private Endpoint endpoint(String region) {
        return regions.computeIfAbsent(region, name -> new Endpoint(cloud));
    }

    private static Reply refused(Refusal refusal, Request request) {
        return new Reply(400, Document.refusal(refusal, request.id()));
    }
}
