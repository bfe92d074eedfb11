package br.com.elo.rehearsal.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Guide;
import java.util.List;
import br.com.elo.rehearsal.plan.BlockName;
import br.com.elo.rehearsal.plan.Plan;
import br.com.elo.rehearsal.plan.Step;
import org.junit.jupiter.api.Test;

class GuidePlanTest {
    private static final Plan PLAN = GuidePlan.all();

    @Test
    void everyBlockOfTheGuideHasOnePlaceAndEveryPlaceABlock() {
        assertEquals(List.of(), faults(Guide.TEXT));
    }

    @Test
    void aBlockThatIsGoneIsMissedByTheStepThatRunsIt() {
        String without = Guide.TEXT.replaceFirst("(?s)```bash\neb init .*?```\n", "");
        assertEquals(
                List.of("part1.md has no longer section 4.1, a block of the main path, with `eb init`, "
                        + "but the step \"Start the project\" of the rehearsal runs it."),
                faults(without));
    }

    @Test
    void theNextBlockDoesNotTakeThePlaceOfOneThatIsGone() {
        String without = Guide.TEXT.replaceFirst("(?s)```bash\neb status \"\\$ENV_NAME\"[^`]*--elb-type.*?```\n", "");
        assertEquals(1, faults(without).size(), faults(without)::toString);
    }

    @Test
    void aNewBlockIsNotedWhateverItsGroup() {
        String more = Guide.TEXT.replace("## 7. HTTPS\n", "```bash opcional mais\neb list\n```\n\n## 7. HTTPS\n");
        List<String> faults = faults(more);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().matches("part1.md:\\d+ mais \\(section 6\\) has a block that no step .*: eb list"),
                faults::toString);
    }

    @Test
    void aBlockThatIsThereTwiceIsNoted() {
        String twice = Guide.TEXT.replaceFirst("(?s)(```bash\neb init .*?```\n)", "$1\n$1");
        assertTrue(faults(twice).getFirst().startsWith("part1.md has 2 blocks that are section 4.1"));
    }

    @Test
    void thePauseComesWhenProductionHasItsToken() {
        List<Step> steps = GuidePlan.start().steps();
        assertEquals(BlockName.of("4.3", "eb setenv \"ELO_PASS="), steps.getLast().blocks().getFirst());
    }

    private static List<String> faults(String guide) {
        return PLAN.faults(Guide.blocks(guide));
    }
}
