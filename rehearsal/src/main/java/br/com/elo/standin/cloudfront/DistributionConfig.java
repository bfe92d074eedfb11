package br.com.elo.standin.cloudfront;

import br.com.elo.standin.machine.DeploymentException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a template says of a distribution, as far as a request can meet it.
 *
 * @param comment              by which it is found
 * @param viewerProtocolPolicy what becomes of clear text
 * @param methods              that are passed on
 * @param minTtl               seconds for which answers are kept
 * @param errorTtls            seconds for which errors are kept, by status
 * @param forwardsAuthorization whether the origin sees who asks
 * @param keepalive            seconds for which a connection to the origin is kept without use
 */
record DistributionConfig(String comment, String viewerProtocolPolicy, List<?> methods, int minTtl,
        SortedMap<Integer, Integer> errorTtls, boolean forwardsAuthorization, int keepalive) {
    /** The statuses that CloudFront keeps, and for how long if nothing is said. */
    private static final List<Integer> ERRORS = List.of(400, 403, 404, 405, 414, 500, 501, 502, 503, 504);
    private static final int ERROR_TTL = 10;
    private static final int KEEPALIVE = 5;
    private static final List<String> NOT_REHEARSED =
            List.of("Aliases", "CacheBehaviors", "DefaultRootObject", "OriginGroups");

    /**
     * Reads it.
     *
     * @param properties  of the resource
     * @param environment in the place of a reference to its name
     */
    static DistributionConfig of(Map<?, ?> properties, String environment) {
        Map<?, ?> config = (Map<?, ?>) properties.get("DistributionConfig");
        NOT_REHEARSED.stream().filter(config::containsKey).findFirst().ifPresent(key -> {
            throw new DeploymentException(key + " of a distribution is not rehearsed");
        });
        Map<?, ?> behavior = (Map<?, ?>) config.get("DefaultCacheBehavior");
        Map<?, ?> origin = origin(config, behavior.get("TargetOriginId"));
        return new DistributionConfig(
                config.get("Comment") instanceof String text ? text : environment,
                (String) behavior.get("ViewerProtocolPolicy"),
                behavior.get("AllowedMethods") instanceof List<?> methods ? methods : List.of("GET", "HEAD"),
                ManagedPolicies.minTtl(behavior.get("CachePolicyId")),
                errorTtls(config.get("CustomErrorResponses")),
                ManagedPolicies.forwardsAuthorization(behavior.get("OriginRequestPolicyId")),
                origin.get("OriginKeepaliveTimeout") instanceof Integer seconds ? seconds : KEEPALIVE);
    }

    /** The load balancer is the only one that can be led to here. */
    private static Map<?, ?> origin(Map<?, ?> config, Object id) {
        Map<?, ?> origin = ((List<?>) config.get("Origins")).stream().map(one -> (Map<?, ?>) one)
                .filter(one -> one.get("Id").equals(id)).findFirst()
                .orElseThrow(() -> new DeploymentException("The distribution has no origin " + id));
        Map<?, ?> custom = (Map<?, ?>) origin.get("CustomOriginConfig");
        if (!origin.get("DomainName").equals(Map.of("Fn::GetAtt", List.of("AWSEBV2LoadBalancer", "DNSName")))
                || !custom.get("OriginProtocolPolicy").equals("http-only")) {
            throw new DeploymentException("Only the load balancer is rehearsed as an origin, by HTTP");
        }
        return custom;
    }

    private static SortedMap<Integer, Integer> errorTtls(Object responses) {
        SortedMap<Integer, Integer> ttls = new TreeMap<>();
        ERRORS.forEach(status -> ttls.put(status, ERROR_TTL));
        if (responses instanceof List<?> list) {
            list.stream().map(one -> (Map<?, ?>) one)
                    .filter(one -> one.get("ErrorCachingMinTTL") instanceof Integer)
                    .forEach(one -> ttls.replace(
                            (Integer) one.get("ErrorCode"), (Integer) one.get("ErrorCachingMinTTL")));
        }
        ttls.values().removeIf(seconds -> seconds == 0);
        return ttls;
    }

    boolean keepsSomething() {
        return minTtl > 0 || !errorTtls.isEmpty();
    }
}
