package br.com.elo.standin.cloudfront;

import br.com.elo.standin.machine.DeploymentException;
import java.util.Map;
import java.util.Optional;

/** The policies of AWS's own that are rehearsed, by their ids, as CloudFront's guide lists them. */
final class ManagedPolicies {
    /** For how many seconds an answer is kept at least, also where it says `no-store`. */
    private static final Map<String, Integer> CACHE = Map.of(
            "4135ea2d-6df8-44a3-9df3-4b5a84be39ad", 0, // CachingDisabled
            "658327ea-f89d-4fab-a63d-7e88639e58f6", 1, // CachingOptimized
            "b2884449-e4de-46a7-ac36-70bc7f1ddd6d", 1); // CachingOptimizedForUncompressedObjects
    /** Whether Authorization reaches the origin. */
    private static final Map<String, Boolean> ORIGIN_REQUEST = Map.of(
            "b689b0a8-53d0-40ab-baf2-68738e2966ac", true, // AllViewerExceptHostHeader
            "acba4595-bd28-49b8-b9fe-13317c0390fa", false, // UserAgentRefererHeaders
            "59781a5b-3903-41f3-afcb-af62929ccde1", false); // CORS-CustomOrigin

    private ManagedPolicies() {
    }

    /** Seconds; 0 for a cache that is never asked. */
    static int minTtl(Object cachePolicy) {
        return find(CACHE, "CachePolicyId", cachePolicy);
    }

    /** Without a policy no header of the client's is passed on that is not part of the cache's key. */
    static boolean forwardsAuthorization(Object originRequestPolicy) {
        return originRequestPolicy != null && find(ORIGIN_REQUEST, "OriginRequestPolicyId", originRequestPolicy);
    }

    private static <T> T find(Map<String, T> policies, String property, Object id) {
        return Optional.ofNullable(id).map(String::valueOf).map(policies::get)
                .orElseThrow(() -> new DeploymentException("The %s %s of a distribution is not rehearsed; known are %s"
                        .formatted(property, id, policies.keySet())));
    }
}
