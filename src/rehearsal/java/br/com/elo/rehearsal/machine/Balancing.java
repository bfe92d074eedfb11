package br.com.elo.rehearsal.machine;

import br.com.elo.rehearsal.option.Options;
import java.time.Duration;

/** What the options say of the load balancer and its one target group. */
record Balancing(HealthCheck check, Duration deregistrationDelay, Duration idleTimeout) {
    static Balancing of(Options options) {
        return new Balancing(
                HealthCheck.of(options),
                Clock.here(options.number("aws:elasticbeanstalk:environment:process:default", "DeregistrationDelay")),
                Duration.ofSeconds(options.number("aws:elbv2:loadbalancer", "IdleTimeout")));
    }
}
