package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.Fleet;
import br.com.elo.standin.option.Settings;

/** Changes a running environment: another version, other options, or both at once. */
final class Update implements Runnable {
    private final Cloud cloud;
    private final Environment environment;
    private final Change change;
    private final EventReporter reporter;

    Update(Cloud cloud, Environment environment, Change change, EventReporter reporter) {
        this.cloud = cloud;
        this.environment = environment;
        this.change = change;
        this.reporter = reporter;
    }

    /**
     * What is to change.
     *
     * @param direct       all options set through the API, the new ones among them
     * @param version      to run
     * @param isDeployment whether a version was asked for, be it the one that runs
     */
    record Change(Settings direct, Version version, boolean isDeployment) {
    }

    @Override
    public void run() {
        reporter.info("Environment update is starting.");
        try {
            Blueprint blueprint = new Architect(cloud).draw(environment, change.version(), change.direct(), reporter);
            apply(blueprint);
            environment.adopt(change.direct(), blueprint);
            done();
        } catch (RuntimeException | Error e) {
            reporter.failure(e);
            failed();
        }
    }

    private void apply(Blueprint blueprint) {
        environment.logs().follow(blueprint.merged().options());
        if (change.isDeployment()) {
            stack().update(blueprint.template());
            reporter.info("Deploying new version to instance(s).");
            fleet().deploy(blueprint.merged().options(), blueprint.release(), reporter);
        } else {
            reporter.info("Updating environment %s's configuration settings.".formatted(environment.name()));
            stack().update(blueprint.template());
            fleet().configure(blueprint.merged().options(), blueprint.release(), reporter);
        }
    }

    /** The environment is Ready before the last event: on AWS `eb setenv` ends about a second before that. */
    private void done() {
        reporter.info(change.isDeployment()
                ? "New application version was deployed to running EC2 instances."
                : "Successfully deployed new configuration to environment.");
        environment.end(Status.READY);
        reporter.info("Environment update completed successfully.");
    }

    /** A deployment stays as far as it got. A configuration goes back; the fleet has gone back already. */
    private void failed() {
        if (change.isDeployment()) {
            environment.end(Status.READY);
            reporter.error("Failed to deploy application.");
        } else {
            revert();
            environment.end(Status.READY);
            reporter.error("Failed to deploy configuration.");
            reporter.info("The environment was reverted to the previous configuration setting.");
        }
    }

    /** Whatever comes of it, the environment has to be Ready again: `eb` waits for no other word than the last one. */
    private void revert() {
        try {
            environment.blueprint().ifPresent(before -> {
                environment.logs().follow(before.merged().options());
                stack().update(before.template());
            });
        } catch (RuntimeException e) {
            reporter.failure(e);
        }
    }

    private Stack stack() {
        return environment.stack().orElseThrow();
    }

    private Fleet fleet() {
        return environment.fleet().orElseThrow();
    }
}
