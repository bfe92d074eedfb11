package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpsDomainTest {
    private static final ConfigFile FILE = ConfigFile.named("https-domain.config");
    private static final String SECURE = "aws:elbv2:listener:443";

    @Test
    void noTokenIsTakenInClear() {
        assertEquals("false", FILE.value("aws:elbv2:listener:default", "ListenerEnabled"));
        assertEquals("true HTTPS", FILE.value(SECURE, "ListenerEnabled") + " " + FILE.value(SECURE, "Protocol"));
    }

    @Test
    void aClientThatKnowsNoBetterThanTls11IsRefused() {
        String policy = FILE.value(SECURE, "SSLPolicy");
        assertTrue(policy.startsWith("ELBSecurityPolicy-TLS13-1-"), policy);
        assertTrue(List.of("2", "3").contains(policy.split("-")[3]), () -> policy + " takes an older TLS");
    }

    @Test
    void theCertificateIsTheOneOfTheGuide() {
        assertEquals(ConfigFile.filledIn("CERTIFICATE_ARN"), FILE.value(SECURE, "SSLCertificateArns"));
    }
}
