package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.option.Options;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {
    @Test
    void allTogetherMayHave4096Bytes() {
        assertEquals(1, variables("A", "x".repeat(4094)).values().size());
        DeploymentException e =
                assertThrows(DeploymentException.class, () -> variables("A", "é" + "x".repeat(4093)));
        assertEquals("Service:AmazonCloudFormation, Message:Template format error: Parameter 'EnvironmentVariables' "
                + "default value '[****]' length is greater than 4096.", e.getMessage());
    }

    @Test
    void noValueShowsInText() {
        assertFalse(variables("ELO_PASS", "s3cret42").toString().contains("s3cret42"));
    }

    private static Variables variables(String name, String value) {
        return Variables.of(
                new Options(Map.of("aws:elasticbeanstalk:application:environment", Map.of(name, value))), null, null);
    }
}
