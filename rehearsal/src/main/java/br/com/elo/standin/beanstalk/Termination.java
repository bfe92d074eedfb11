package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.Fleet;

/** Takes an environment down. Its log groups stay, unless DeleteOnTerminate says otherwise. */
final class Termination implements Runnable {
    private final Cloud cloud;
    private final Environment environment;
    private final EventReporter reporter;

    Termination(Cloud cloud, Environment environment, EventReporter reporter) {
        this.cloud = cloud;
        this.environment = environment;
        this.reporter = reporter;
    }

    @Override
    public void run() {
        reporter.info("terminateEnvironment is starting.");
        try {
            takeDown();
            environment.becomeTerminated();
            reporter.info("terminateEnvironment completed successfully.");
        } catch (RuntimeException | Error e) {
            reporter.failure(e);
            environment.becomeReady();
        }
    }

    private void takeDown() {
        cloud.names().forget(environment.cname());
        environment.fleet().ifPresent(Fleet::close);
        reporter.info("Waiting for EC2 instances to terminate. This may take a few minutes.");
        environment.provisioned().ifPresent(Provisioned::delete);
        environment.logs().close();
    }
}
