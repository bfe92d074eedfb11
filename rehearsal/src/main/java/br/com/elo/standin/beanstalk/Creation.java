package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.machine.Fleet;

/** Brings an environment to life. */
public final class Creation implements Runnable {
    private final Cloud cloud;
    private final Environment environment;
    private final Version version;
    private final EventReporter reporter;

    Creation(Cloud cloud, Environment environment, Version version, EventReporter reporter) {
        this.cloud = cloud;
        this.environment = environment;
        this.version = version;
        this.reporter = reporter;
    }

    @Override
    public void run() {
        reporter.info("Using %s as Amazon S3 storage bucket for environment data.".formatted(version.bucket()));
        try {
            Blueprint blueprint = new Architect(cloud).draw(environment, version, environment.direct(), reporter);
            environment.logs().follow(blueprint.merged().options());
            makeStack(blueprint);
            environment.adopt(environment.direct(), blueprint);
            start(blueprint);
        } catch (RuntimeException | Error e) {
            reporter.failure(e);
            environment.end(Status.READY);
            reporter.error(environment.fleet().isEmpty()
                    ? "Failed to launch environment."
                    : "Create environment operation is complete, but with errors. For more information, see "
                            + "troubleshooting documentation.");
        }
    }

    private void makeStack(Blueprint blueprint) {
        Region region = cloud.region(environment.region());
        Stack stack = new Stack(region, environment.id());
        stack.create(blueprint.template());
        environment.setStack(stack);
        announce("security group", stack.physicalId("AWSEBSecurityGroup"));
        announce("target group", stack.physicalId("AWSEBV2LoadBalancerTargetGroup"));
        announce("load balancer", stack.physicalId("AWSEBV2LoadBalancer"));
        announce("Auto Scaling group", stack.physicalId("AWSEBAutoScalingGroup"));
        String address = stack.physicalId("AWSEBEIP");
        if (!address.isEmpty()) {
            reporter.info("Created EIP: " + address);
        }
        environment.setFleet(new Fleet(environment.name(), cloud.folder().resolve(environment.id()),
                new AutoScalingGroup(region, stack.physicalId("AWSEBAutoScalingGroup")),
                environment.logs()));
    }

    private void announce(String resource, String id) {
        if (!id.isEmpty()) {
            reporter.info("Created %s named: %s".formatted(resource, id));
        }
    }

    private void start(Blueprint blueprint) {
        reporter.info("Waiting for EC2 instances to launch. This may take a few minutes.");
        Fleet fleet = environment.fleet().orElseThrow();
        try {
            fleet.launch(blueprint.merged().options(), blueprint.release(), reporter);
        } finally {
            cloud.names().lead(environment.cname(), fleet.port());
        }
        reporter.info("Application available at %s.".formatted(environment.cname()));
        environment.end(Status.READY);
        reporter.info("Successfully launched environment: " + environment.name());
    }
}
