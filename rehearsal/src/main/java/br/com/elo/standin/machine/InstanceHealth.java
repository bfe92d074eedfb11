package br.com.elo.standin.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How an instance is.
 *
 * @param id         of the instance
 * @param status     one of those that DescribeInstancesHealth knows: Ok, Info, Severe, Pending
 * @param causes     why it is not Ok
 * @param launchedAt when it was launched
 * @param version    the label of the version it runs, empty before the first
 * @param requests   of the last ten seconds
 */
public record InstanceHealth(
        String id, String status, List<String> causes, Instant launchedAt, String version, Requests requests) {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    static InstanceHealth good(Instance instance) {
        return of(instance, "Ok", List.of());
    }

    /** One that does not serve; while something is done to it that is no wonder. */
    static InstanceHealth bad(Instance instance, String cause, boolean busy) {
        String expected = instance.version().isEmpty() ? "Pending" : "Info";
        return of(instance, busy ? expected : "Severe", List.of(cause));
    }

    private static InstanceHealth of(Instance instance, String status, List<String> causes) {
        return new InstanceHealth(instance.id(), status, causes, instance.launchedAt(), instance.version(),
                instance.requests().requests(Instant.now(), WINDOW));
    }
}
