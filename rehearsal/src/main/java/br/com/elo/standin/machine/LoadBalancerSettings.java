package br.com.elo.standin.machine;

import br.com.elo.standin.option.Options;
import java.time.Duration;

/** What the options say of the load balancer and its one target group. */
record LoadBalancerSettings(HealthCheck check, Duration deregistrationDelay, Duration idleTimeout, WebAcl acl) {
    private static final String PROCESS = "aws:elasticbeanstalk:environment:process:default";
    private static final String LISTENER = "aws:elbv2:listener:default";

    static LoadBalancerSettings of(Options options, WebAcl acl) {
        require(options, PROCESS, "Port", "80", "an instance's nginx listens on nothing else");
        require(options, PROCESS, "Protocol", "HTTP", "an instance's nginx speaks nothing else");
        require(options, LISTENER, "Protocol", "HTTP", "HTTPS is not rehearsed");
        require(options, LISTENER, "ListenerEnabled", "true", "HTTPS, which would be left, is not rehearsed");
        return new LoadBalancerSettings(
                HealthCheck.of(options),
                TimeScale.here(options.number(PROCESS, "DeregistrationDelay")),
                Duration.ofSeconds(options.number("aws:elbv2:loadbalancer", "IdleTimeout")),
                acl);
    }

    /** What would lead the load balancer elsewhere must not pass here. */
    private static void require(Options options, String namespace, String name, String value, String reason) {
        String set = options.value(namespace, name);
        if (!set.equalsIgnoreCase(value)) {
            throw new DeploymentException("%s of %s is %s: %s".formatted(name, namespace, set, reason));
        }
    }
}
