package br.com.elo.standin.machine;

import br.com.elo.standin.option.Options;
import java.time.Duration;
import java.util.OptionalInt;

/** How a load balancer tells a good target from a bad one. Times are those here, not AWS's. */
record HealthCheck(String path, Duration interval, Duration timeout, int healthy, int unhealthy, StatusMatcher matcher) {
    private static final String PROCESS = "aws:elasticbeanstalk:environment:process:default";
    /**
     * Scaled down, five seconds would be a quarter of one: on two busy cores, with an image being built, that tells of
     * the machine and not of the target. A target that is gone is refused at once and waits for no timeout.
     */
    private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(5);

    static HealthCheck of(Options options) {
        Duration timeout = TimeScale.here(options.number(PROCESS, "HealthCheckTimeout"));
        return new HealthCheck(
                options.value(PROCESS, "HealthCheckPath"),
                TimeScale.here(options.number(PROCESS, "HealthCheckInterval")),
                timeout.compareTo(LEAST_TIMEOUT) < 0 ? LEAST_TIMEOUT : timeout,
                options.number(PROCESS, "HealthyThresholdCount"),
                options.number(PROCESS, "UnhealthyThresholdCount"),
                new StatusMatcher(options.value(PROCESS, "MatcherHTTPCode")));
    }

    /** After how long a target that gives no answer is a bad one. */
    Duration timeToFail() {
        return interval.multipliedBy(unhealthy).plus(timeout);
    }

    boolean isGood(OptionalInt status) {
        return status.isPresent() && matcher.matches(status.getAsInt());
    }

    /** What was asked, what came, and what was to come. */
    String describe(String target, OptionalInt status) {
        String answer = status.isPresent() ? "answers " + status.getAsInt() : "gives no answer";
        return "Target %s %s to GET %s, expected %s".formatted(target, answer, path, matcher.text());
    }
}
