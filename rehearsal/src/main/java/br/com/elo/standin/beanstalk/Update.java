package br.com.elo.standin.beanstalk;

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
            DesiredState desired = DesiredState.of(cloud, environment, change.version(), change.direct(), reporter);
            apply(desired);
            environment.adopt(change.direct(), desired);
            done();
        } catch (RuntimeException | Error e) {
            reporter.failure(e);
            failed();
        }
    }

    private void apply(DesiredState desired) {
        Provisioned provisioned = provisioned();
        desired.requirePlayable(provisioned.state());
        environment.logs().follow(desired.merged().options());
        provisioned.fleet().protect(desired.template());
        if (change.isDeployment()) {
            provisioned.update(desired.template());
            reporter.info("Deploying new version to instance(s).");
            provisioned.fleet().deploy(desired.merged().options(), desired.release(), reporter);
        } else {
            reporter.info("Updating environment %s's configuration settings.".formatted(environment.name()));
            provisioned.update(desired.template());
            if (desired.differsOnlyIn("aws:autoscaling:asg", provisioned.state())) {
                provisioned.fleet().scale(desired.merged().options());
            } else {
                provisioned.fleet().configure(desired.merged().options(), desired.release(), reporter);
            }
        }
    }

    /** The environment is Ready before the last event: on AWS `eb setenv` ends about a second before that. */
    private void done() {
        reporter.info(change.isDeployment()
                ? "New application version was deployed to running EC2 instances."
                : "Successfully deployed new configuration to environment.");
        environment.becomeReady();
        reporter.info("Environment update completed successfully.");
    }

    /** A deployment stays as far as it got. A configuration goes back; the fleet has gone back already. */
    private void failed() {
        if (change.isDeployment()) {
            environment.becomeReady();
            reporter.error("Failed to deploy application.");
        } else {
            revert();
            environment.becomeReady();
            reporter.error("Failed to deploy configuration.");
            reporter.info("The environment was reverted to the previous configuration setting.");
        }
    }

    /** Whatever comes of it, the environment has to be Ready again: `eb` waits for no other word than the last one. */
    private void revert() {
        try {
            DesiredState before = provisioned().state();
            environment.logs().follow(before.merged().options());
            provisioned().fleet().protect(before.template());
            provisioned().update(before.template());
        } catch (RuntimeException e) {
            reporter.failure(e);
        }
    }

    private Provisioned provisioned() {
        return environment.provisioned().orElseThrow();
    }
}
