package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.standin.option.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HaproxyConfigTest {
    private static final LoadBalancerSettings BALANCING = LoadBalancerSettings.of(options("80", "true"), WebAcl.NONE);
    private static final HaproxyConfig CONFIG = new HaproxyConfig(20_000, Path.of("admin.sock"), BALANCING);

    @Test
    void isRefusedWhereItWouldLeadElsewhere() {
        assertEquals("Port of aws:elasticbeanstalk:environment:process:default is 8080: "
                + "an instance's nginx listens on nothing else",
                assertThrows(DeploymentException.class, () -> LoadBalancerSettings.of(options("8080", "true"), WebAcl.NONE)).getMessage());
        assertThrows(DeploymentException.class, () -> LoadBalancerSettings.of(options("80", "false"), WebAcl.NONE));
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

    private static Options options(String port, String listener) {
        return new Options(Map.of(
                "aws:elbv2:loadbalancer", Map.of("IdleTimeout", "45"),
                "aws:elbv2:listener:default", Map.of("ListenerEnabled", listener, "Protocol", "HTTP"),
                "aws:elasticbeanstalk:environment:process:default", Map.of(
                        "HealthCheckPath", "/health", "HealthCheckInterval", "10", "HealthCheckTimeout", "5",
                        "HealthyThresholdCount", "4", "UnhealthyThresholdCount", "3", "Port", port, "Protocol", "HTTP",
                        "MatcherHTTPCode", "200,204-206", "DeregistrationDelay", "20")));
    }
}
