package br.com.elo.rehearsal.beanstalk;

import br.com.elo.rehearsal.aws.QueryService;
import br.com.elo.rehearsal.machine.DeploymentException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The Elastic Beanstalk API, version 2010-12-01, as far as part1.md and the commands in it go. */
final class Beanstalk implements QueryService {
    private static final Logger LOG = System.getLogger(Beanstalk.class.getName());

    private final Map<String, Operation> operations = new HashMap<>();

    Beanstalk(Cloud cloud, Environments environments) {
        Applications applications = new Applications();
        Stream.of(
                Platform.operations(),
                new ApplicationOperations(cloud, applications, environments).all(),
                new VersionOperations(cloud, applications, environments).all(),
                new EnvironmentOperations(cloud, applications, environments).all(),
                new DescribeOperations(cloud, environments).all(),
                new ConfigurationOperations(cloud, applications, environments).all(),
                new HealthOperations(environments).all(),
                new LogOperations(cloud, environments).all()).forEach(operations::putAll);
    }

    @Override
    public Reply answer(String region, String form) {
        Parameters parameters = Parameters.decode(form);
        Request request = new Request(UUID.randomUUID().toString(), region, parameters);
        try {
            String action = parameters.text("Action").orElse("");
            return new Reply(200, Document.success(action, operation(action).answer(request), request.id()));
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

    private Operation operation(String action) {
        Operation operation = operations.get(action);
        if (operation == null) {
            throw new Refusal("InvalidAction", "The rehearsal does not know the operation '" + action + "'.");
        }
        return operation;
    }

    private static Reply refused(Refusal refusal, Request request) {
        return new Reply(400, Document.refusal(refusal, request.id()));
    }
}
