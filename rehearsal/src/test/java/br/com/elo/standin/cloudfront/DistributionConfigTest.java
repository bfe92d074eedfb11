package br.com.elo.standin.cloudfront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Project;
import br.com.elo.project.Yaml;
import br.com.elo.standin.machine.DeploymentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistributionConfigTest {
    private static final String FILE = "options/https-cloudfront.config";

    @Test
    void theOptionKeepsNothingAndForwardsAuthorization() throws IOException {
        DistributionConfig config = read("", "");
        assertFalse(config.keepsSomething());
        assertTrue(config.forwardsAuthorization());
        assertEquals("https-only", config.viewerProtocolPolicy());
        assertEquals("elo-api-prod", config.comment());
        String nginx = nginx(config);
        assertFalse(nginx.contains("proxy_cache cache"), nginx);
        assertTrue(nginx.contains("listen 127.0.0.1:1;\n        return 403;"), nginx);
        assertFalse(nginx.contains("GET \"\""), nginx);
        assertTrue(nginx.contains("keepalive_timeout %ds;".formatted(config.keepalive())), nginx);
    }

    @Test
    void anErrorIsKeptForTenSecondsUnlessTheOptionSaysOtherwise() throws IOException {
        DistributionConfig config = read("          - {ErrorCode: 503, ErrorCachingMinTTL: 0}\n", "");
        assertEquals(Map.of(503, 10), config.errorTtls());
        assertTrue(nginx(config).contains("proxy_cache_valid 503 10s;"));
    }

    @Test
    void aPolicyThatKeepsAnswersKeepsThemForWhoeverAsks() throws IOException {
        String nginx = nginx(read("4135ea2d-6df8-44a3-9df3-4b5a84be39ad", "658327ea-f89d-4fab-a63d-7e88639e58f6"));
        assertTrue(nginx.contains("proxy_cache_valid 200 301 302 1s;"), nginx);
        assertTrue(nginx.contains("proxy_cache_key $request_uri;"), nginx);
    }

    @Test
    void withoutAPolicyOnRequestsAuthorizationStaysBehind() throws IOException {
        DistributionConfig config = read("          OriginRequestPolicyId: b689b0a8-53d0-40ab-baf2-68738e2966ac\n", "");
        assertFalse(config.forwardsAuthorization());
        assertTrue(nginx(config).contains("GET \"\"; HEAD \"\";"));
    }

    @Test
    void clearTextIsAnsweredAsThePolicySays() throws IOException {
        assertTrue(nginx(read("https-only", "redirect-to-https")).contains("return 301 https://$host$request_uri;"));
        assertFalse(nginx(read("https-only", "allow-all")).contains("listen 127.0.0.1:1;\n        return"));
    }

    @Test
    void whatCannotBePlayedIsRefused() {
        assertThrows(DeploymentException.class, () -> read("4135ea2d", "00000000"));
        assertThrows(DeploymentException.class, () -> read("b689b0a8", "00000000"));
        assertThrows(DeploymentException.class, () -> read("http-only", "match-viewer"));
        assertThrows(DeploymentException.class, () -> read("HttpVersion: http2and3", "Aliases: [api.example.com]"));
    }

    private static DistributionConfig read(String text, String other) throws IOException {
        String file = Files.readString(Project.ROOT.resolve(FILE));
        Map<?, ?> resources = (Map<?, ?>) Yaml.read(FILE, file.replace(text, other)).get("Resources");
        Map<?, ?> distribution = (Map<?, ?>) resources.get("Distribution");
        return DistributionConfig.of((Map<?, ?>) distribution.get("Properties"), "elo-api-prod");
    }

    private static String nginx(DistributionConfig config) {
        return new EdgeConfig(config, 1, 2, Path.of("/c.pem"), 3).text();
    }
}
