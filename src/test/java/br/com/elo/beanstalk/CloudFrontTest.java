package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Guide;
import br.com.elo.project.Node;
import br.com.elo.project.References;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudFrontTest {
    private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    private static final String ALL_VIEWER_EXCEPT_HOST_HEADER = "b689b0a8-53d0-40ab-baf2-68738e2966ac";
    private static final String BALANCER = "aws:elbv2:loadbalancer";
    private static final ConfigFile FILE = ConfigFile.named("https-cloudfront.config");
    private static final Node DISTRIBUTION = FILE.properties("Distribution").at("DistributionConfig");
    private static final Node BEHAVIOR = DISTRIBUTION.at("DefaultCacheBehavior");

    @Test
    void anAnswerToOneTokenIsNotKeptForAnother() {
        assertEquals(CACHING_DISABLED, BEHAVIOR.at("CachePolicyId").text());
    }

    /** The cache policy does not cover errors: without this a 503 would be shown to everybody for 10 s more. */
    @Test
    void noErrorIsKept() {
        List<Integer> kept = List.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504);
        assertEquals(
                kept.stream().map(status -> Map.of("ErrorCode", status, "ErrorCachingMinTTL", 0)).toList(),
                DISTRIBUTION.at("CustomErrorResponses").value());
    }

    @Test
    void theTokenReachesTheService() {
        assertEquals(ALL_VIEWER_EXCEPT_HOST_HEADER, BEHAVIOR.at("OriginRequestPolicyId").text());
    }

    @Test
    void aTokenInClearIsRefusedAndNotRedirected() {
        assertEquals("https-only", BEHAVIOR.at("ViewerProtocolPolicy").text());
    }

    @Test
    void onlyCloudFrontReachesTheLoadBalancer() {
        Object fromCloudFront = Map.of("Description", "CloudFront", "IpProtocol", "tcp", "FromPort", 80, "ToPort", 80,
                "SourcePrefixListId", ConfigFile.filledIn("PREFIX_LIST_ID"));
        assertEquals(List.of(fromCloudFront), FILE.properties("CloudFrontOnly").at("SecurityGroupIngress").value());
        assertEquals(List.of("CloudFrontOnly"), groups("SecurityGroups"));
        assertEquals(List.of("CloudFrontOnly"), groups("ManagedSecurityGroup"));
    }

    @Test
    void cloudFrontLetsGoOfAConnectionBeforeTheLoadBalancerDoes() {
        assertTrue(DISTRIBUTION.at("Origins", 0, "CustomOriginConfig", "OriginKeepaliveTimeout").number()
                < Integer.parseInt(ConfigFile.setting(BALANCER, "IdleTimeout").text()));
    }

    @Test
    void theGuideFindsTheDistributionByTheNameOfItsEnvironment() {
        assertEquals(Map.of("Ref", "AWSEBEnvironmentName"), DISTRIBUTION.at("Comment").value());
        assertTrue(Guide.text().contains("Items[?Comment=='$ENV_NAME']"));
    }

    private static List<String> groups(String option) {
        return FILE.optionSettings().stream()
                .filter(setting -> setting.is(BALANCER, option))
                .flatMap(setting -> References.in(setting.function()))
                .toList();
    }
}
