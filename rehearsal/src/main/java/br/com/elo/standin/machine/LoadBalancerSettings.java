package br.com.elo.standin.machine;

import br.com.elo.standin.option.Options;
import java.time.Duration;
import java.util.List;

/** What the options say of the load balancer, its listeners and its one target group. */
record LoadBalancerSettings(
        HealthCheck check, Duration deregistrationDelay, Duration idleTimeout, List<Listener> listeners,
        WebAcl acl) {
    private static final String PROCESS = "aws:elasticbeanstalk:environment:process:default";

    static LoadBalancerSettings of(Options options, Ingress ingress, WebAcl acl) {
        require(options, "Port", "80", "an instance's nginx listens on nothing else");
        require(options, "Protocol", "HTTP", "an instance's nginx speaks nothing else");
        return new LoadBalancerSettings(
                HealthCheck.of(options),
                TimeScale.here(options.number(PROCESS, "DeregistrationDelay")),
                Duration.ofSeconds(options.number("aws:elbv2:loadbalancer", "IdleTimeout")),
                Listener.of(options, ingress),
                acl);
    }

    /** What would lead the load balancer elsewhere must not pass here. */
    private static void require(Options options, String name, String value, String reason) {
        String set = options.value(PROCESS, name);
        if (!set.equalsIgnoreCase(value)) {
            throw new DeploymentException("%s of %s is %s: %s".formatted(name, PROCESS, set, reason));
        }
    }
}
