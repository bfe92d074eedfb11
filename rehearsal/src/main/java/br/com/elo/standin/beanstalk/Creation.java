package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.cloudfront.Distributions;
import br.com.elo.standin.machine.Fleet;
import br.com.elo.standin.option.Options;

/** Brings an environment to life. */
public final class Creation implements Runnable {
    private static final int HTTP = 80;
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
            DesiredState desired = DesiredState.of(cloud, environment, version, environment.direct(), reporter);
            environment.logs().follow(desired.merged().options());
            start(provision(desired));
        } catch (RuntimeException | Error e) {
            reporter.failure(e);
            environment.becomeReady();
            reporter.error(environment.provisioned().isEmpty()
                    ? "Failed to launch environment."
                    : "Create environment operation is complete, but with errors. For more information, see "
                            + "troubleshooting documentation.");
        }
    }

    private Provisioned provision(DesiredState desired) {
        Region region = cloud.region(environment.region());
        Options options = desired.merged().options();
        String type = DefaultResources.instanceType(options);
        VcpuQuota quota = cloud.vcpus(region);
        quota.require(type, options.number("aws:autoscaling:asg", "MinSize"));
        Stack stack = new Stack(region, environment.id(), cloud.faults());
        stack.create(desired.template());
        AutoScalingGroup group = new AutoScalingGroup(region, stack.physicalId("AWSEBAutoScalingGroup"), quota, type);
        StackIngress ingress = new StackIngress(stack::properties, region, cloud.certificates());
        Fleet fleet = new Fleet(environment.name(), cloud.folder().resolve(environment.id()), group, ingress,
                environment.logs(),
                image -> InstanceRole.of(cloud.iam(), options).login(cloud.registry(), region.name(), image), options);
        fleet.protect(desired.template());
        Provisioned provisioned = new Provisioned(desired, stack, distributions(region, fleet), fleet);
        environment.provision(provisioned);
        provisioned.distributions().update(desired.template());
        announce(stack);
        return provisioned;
    }

    private Distributions distributions(Region region, Fleet fleet) {
        return new Distributions(new Distributions.Site(region, cloud.names(), cloud.authority(),
                cloud.folder().resolve("cloudfront"), environment.name(), environment.endpoint(),
                () -> fleet.origin(HTTP)));
    }

    private void announce(Stack stack) {
        announce("security group", stack.physicalId("AWSEBSecurityGroup"));
        announce("target group", stack.physicalId("AWSEBV2LoadBalancerTargetGroup"));
        announce("load balancer", stack.physicalId("AWSEBV2LoadBalancer"));
        announce("Auto Scaling group", stack.physicalId("AWSEBAutoScalingGroup"));
        String address = stack.physicalId("AWSEBEIP");
        if (!address.isEmpty()) {
            reporter.info("Created EIP: " + address);
        }
    }

    private void announce(String resource, String id) {
        if (!id.isEmpty()) {
            reporter.info("Created %s named: %s".formatted(resource, id));
        }
    }

    private void start(Provisioned provisioned) {
        reporter.info("Waiting for EC2 instances to launch. This may take a few minutes.");
        Fleet fleet = provisioned.fleet();
        try {
            fleet.launch(provisioned.state().release(), reporter);
        } finally {
            cloud.names().lead(environment.cname(), fleet::port);
        }
        reporter.info("Application available at %s.".formatted(environment.cname()));
        environment.becomeReady();
        reporter.info("Successfully launched environment: " + environment.name());
    }
}
