package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.standin.option.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HaproxyConfigTest {
    private static final LoadBalancerSettings BALANCING = settings(options("80", Map.of()));
    private static final HaproxyConfig CONFIG = config(BALANCING);

    @Test
    void isRefusedWhereItWouldLeadElsewhere() {
        assertEquals("Port of aws:elasticbeanstalk:environment:process:default is 8080: "
                + "an instance's nginx listens on nothing else",
                assertThrows(DeploymentException.class, () -> settings(options("8080", Map.of()))).getMessage());
    }

    @Test
    void listensWhereAListenerIsEnabledAndNowhereElse() {
        assertTrue(CONFIG.text().contains("frontend listener-80\n  bind 127.0.0.1:20080\n"));
        String https = https("SSLPolicy", "good");
        assertFalse(https.contains("listener-80"), https);
        assertTrue(https.contains("  bind 127.0.0.1:20443 ssl crt /arn.pem ssl-min-ver TLSv1.2 ssl-max-ver TLSv1.3 "
                + "ciphers ECDHE-A:ECDHE-B:@SECLEVEL=0 ciphersuites TLS_A:TLS_B alpn h2,http/1.1\n"), https);
        assertTrue(https.contains("X-Forwarded-Proto https\n"));
    }

    @Test
    void takesOldVersionsWhereAPolicyIsMissing() {
        String https = https("ListenerEnabled", "true");
        assertTrue(https.contains(" ssl-min-ver TLSv1.0 ssl-max-ver TLSv1.2 ciphers AES:@SECLEVEL=0 alpn"), https);
    }

    @Test
    void aListenerForHttpsNeedsACertificate() {
        assertThrows(DeploymentException.class, () -> settings(options("80", Map.of("Protocol", "HTTPS"))));
    }

    @Test
    void answersThoseAloneWhomASecurityGroupLetsIn() {
        assertTrue(CONFIG.text().contains("silent-drop unless { src 0.0.0.0/0 192.0.2.0/24 }\n"));
        String closed = config(new LoadBalancerSettings(BALANCING.check(), Duration.ZERO, Duration.ZERO,
                List.of(new Listener(80, List.of(), Optional.empty())), WebAcl.NONE)).text();
        assertTrue(closed.contains("silent-drop\n"), closed);
    }

    @Test
    void checksAsTheOptionsSayTwentyTimesAsOften() {
        assertTrue(CONFIG.text().contains("http-check send meth GET uri /health "));
        assertTrue(CONFIG.text().contains("http-check expect status 200,204-206\n"));
        assertEquals("127.0.0.1:20001 check inter 500ms rise 4 fall 3", CONFIG.target(20_001));
        assertEquals(Duration.ofSeconds(1), BALANCING.deregistrationDelay());
    }

    @Test
    void isPatientWithACheckOnABusyMachine() {
        assertTrue(CONFIG.text().contains("timeout check 5000ms\n"));
    }

    @Test
    void doesNotScaleIdleTimeoutsAndTriesNothingTwice() {
        for (String line : List.of(
                "timeout client 45s\n", "timeout http-keep-alive 45s\n", "timeout server 45s\n", "retries 0\n")) {
            assertTrue(CONFIG.text().contains("  " + line), line);
        }
    }

    @Test
    void tellsWhatWasAskedAndWhatCame() {
        HealthCheck check = BALANCING.check();
        assertEquals("Target i-1 answers 401 to GET /health, expected 200,204-206",
                check.describe("i-1", OptionalInt.of(401)));
        assertEquals("Target i-1 gives no answer to GET /health, expected 200,204-206",
                check.describe("i-1", OptionalInt.empty()));
        assertTrue(check.isGood(OptionalInt.of(205)));
        assertFalse(check.isGood(OptionalInt.of(207)));
        assertFalse(check.isGood(OptionalInt.empty()));
        assertThrows(DeploymentException.class, () -> new StatusMatcher("2xx"));
    }

    @Test
    void readsTheStatesOfTargets() {
        Map<String, TargetState> states = TargetState.read("""
                # pxname,svname,qcur,scur,status
                front,FRONTEND,,9,OPEN
                targets,i-1,0,3,UP 1/3
                targets,i-2,0,0,DOWN 1/3
                targets,BACKEND,0,3,UP
                """, "targets");
        assertEquals(new TargetState("UP 1/3", 3), states.get("i-1"));
        assertTrue(states.get("i-2").isDown());
        assertFalse(states.containsKey("FRONTEND"));
    }

    private static HaproxyConfig config(LoadBalancerSettings balancing) {
        return new HaproxyConfig(Map.of(80, 20_080, 443, 20_443), Path.of("admin.sock"), balancing);
    }

    private static String https(String name, String value) {
        return config(settings(options("80", Map.of(
                "Protocol", "HTTPS", "SSLCertificateArns", "arn", name, value)))).text();
    }

    private static LoadBalancerSettings settings(Options options) {
        return LoadBalancerSettings.of(options, new OpenIngress(), WebAcl.NONE);
    }

    /** Of a listener on 443; where nothing is said of it there is the one on 80. */
    private static Options options(String port, Map<String, String> listener443) {
        boolean https = !listener443.isEmpty();
        Map<String, Map<String, String>> namespaces = new HashMap<>(Map.of(
                "aws:elbv2:loadbalancer", Map.of("IdleTimeout", "45"),
                "aws:elbv2:listener:default", Map.of("ListenerEnabled", Boolean.toString(!https), "Protocol", "HTTP"),
                "aws:elasticbeanstalk:environment:process:default", Map.of(
                        "HealthCheckPath", "/health", "HealthCheckInterval", "10", "HealthCheckTimeout", "5",
                        "HealthyThresholdCount", "4", "UnhealthyThresholdCount", "3", "Port", port, "Protocol", "HTTP",
                        "MatcherHTTPCode", "200,204-206", "DeregistrationDelay", "20")));
        if (https) {
            namespaces.put("aws:elbv2:listener:443", listener443);
        }
        return new Options(namespaces);
    }
}
