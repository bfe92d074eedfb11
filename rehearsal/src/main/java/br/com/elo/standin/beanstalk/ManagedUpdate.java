package br.com.elo.standin.beanstalk;

import br.com.elo.standin.beanstalk.ManagedActions.PlatformUpdate;
import br.com.elo.standin.machine.DeploymentException;

/** An update of the platform that Elastic Beanstalk makes by itself. It is immutable, whatever the deployment policy is. */
final class ManagedUpdate implements Runnable {
    private final Environment environment;
    private final PlatformUpdate action;
    private final EventReporter reporter;

    ManagedUpdate(Environment environment, PlatformUpdate action, EventReporter reporter) {
        this.environment = environment;
        this.action = action;
        this.reporter = reporter;
    }

    /** The wording of the events is ours: nobody has published the service's. */
    @Override
    public void run() {
        reporter.info("Managed platform update is starting: " + action.platform().stack() + ".");
        try {
            environment.fleet().orElseThrow().renew(reporter);
            environment.managedActions().complete(action);
            environment.becomeReady();
            reporter.info("Managed platform update completed successfully.");
        } catch (RuntimeException | Error e) {
            reporter.failure(e);
            environment.managedActions().fail(action, e instanceof DeploymentException ? e.getMessage() : e.toString());
            environment.becomeReady();
            reporter.error("Managed platform update failed. The environment stays as it was.");
        }
    }
}
