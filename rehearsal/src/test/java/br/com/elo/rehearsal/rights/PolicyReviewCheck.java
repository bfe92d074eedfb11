package br.com.elo.rehearsal.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be said of the policies without a rehearsal. */
class PolicyReviewCheck {
    /** Of all inline policies of a group, without white space. */
    private static final int MOST_CHARACTERS = 5120;

    @Test
    void nothingThatBeanstalkAndCloudFormationDoForADeployerIsForbidden() throws Exception {
        assertEquals(List.of(), PolicyReview.complaints(Optional.empty()));
    }

    @Test
    void theGroupHasRoomForThePoliciesOfAllOptions() {
        int characters = PolicyReview.files().stream()
                .filter(file -> !file.endsWith(Path.of("instance-role.policy.json")))
                .mapToInt(file -> Project.text(file).replaceAll("\\s", "").length()).sum();
        assertTrue(characters <= MOST_CHARACTERS, () -> characters + " characters");
    }
}
