package br.com.elo.standin.machine;

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
}
