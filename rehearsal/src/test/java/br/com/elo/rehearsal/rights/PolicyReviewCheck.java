package br.com.elo.rehearsal.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        assertFits(file -> !isOne(file, "instance-role", "pipeline"));
    }

    /** As docs/guia/pipeline.md says; with more it needs a group of its own. */
    @Test
    void theGroupHasRoomForThePipelineBesideTheSecret() {
        assertFits(file -> isOne(file, "deployer", "secrets-manager", "pipeline"));
    }

    private static void assertFits(Predicate<Path> chosen) {
        int characters = PolicyReview.files().stream().filter(chosen)
                .mapToInt(file -> Project.text(file).replaceAll("\\s", "").length()).sum();
        assertTrue(characters <= MOST_CHARACTERS, () -> characters + " characters");
    }

    private static boolean isOne(Path file, String... names) {
        return Stream.of(names).anyMatch(name -> file.endsWith(name + ".policy.json"));
    }
}
