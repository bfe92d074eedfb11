package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import br.com.elo.standin.option.Options;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentPolicyTest {
    @Test
    void thirtyPercentOfTwoAreOneAtATime() {
        assertEquals(List.of(List.of(1), List.of(2)), policy("Rolling", "Percentage", "30").batches(List.of(1, 2)));
    }

    @Test
    void halfOfFiveAreTwoAtATime() {
        assertEquals(List.of(List.of(1, 2), List.of(3, 4), List.of(5)),
                policy("Rolling", "Percentage", "50").batches(List.of(1, 2, 3, 4, 5)));
    }

    @Test
    void aFixedSizeMayBeMoreThanThereAre() {
        assertEquals(List.of(List.of(1, 2)), policy("Rolling", "Fixed", "3").batches(List.of(1, 2)));
    }

    @Test
    void isComparedWithoutCaseAsTheServiceDoes() {
        assertEquals(policy("Rolling", "Percentage", "30"), policy("rolling", "percentage", "30"));
    }

    @Test
    void refusesWhatItCannotDo() {
        assertEquals("DeploymentPolicy Immutable cannot be rehearsed, only AllAtOnce and Rolling",
                assertThrows(DeploymentException.class, () -> policy("Immutable", "Fixed", "1")).getMessage());
    }

    private static DeploymentPolicy policy(String name, String type, String size) {
        return DeploymentPolicy.of(new Options(Map.of("aws:elasticbeanstalk:command",
                Map.of("DeploymentPolicy", name, "BatchSizeType", type, "BatchSize", size, "Timeout", "600"))));
    }
}
