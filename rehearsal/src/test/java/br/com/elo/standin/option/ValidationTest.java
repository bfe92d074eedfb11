package br.com.elo.standin.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final OptionName BUCKET = new OptionName("aws:elbv2:loadbalancer", "AccessLogsS3Bucket");

    @Test
    void anUnknownValueComesWithTheKnownOnes() {
        assertEquals(List.of("Invalid option value: 'Roling' (Namespace: 'aws:elasticbeanstalk:command', OptionName: "
                + "'DeploymentPolicy'): Value is not one of the allowed values: "
                + "[AllAtOnce, Rolling, RollingWithAdditionalBatch, Immutable, TrafficSplitting]"),
                problems(new OptionName("aws:elasticbeanstalk:command", "DeploymentPolicy"), "Roling"));
    }

    @Test
    void aFunctionIsForCloudFormationToJudge() {
        assertEquals(List.of(), problems(BUCKET, "`{\"Ref\": \"AccessLogBucket\"}`"));
        assertEquals(1, problems(BUCKET, "Not A Bucket").size());
    }

    @Test
    void allThatIsDefaultIsValid() {
        assertEquals(List.of(), Validation.problems(Defaults.SETTINGS));
        assertEquals(List.of(), Validation.conflicts(Defaults.SETTINGS));
    }

    private static List<String> problems(OptionName name, String value) {
        return Validation.problems(Settings.NONE.with(name, value));
    }
}
