package br.com.elo.rehearsal.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Guide;
import br.com.elo.rehearsal.plan.BlockName;
import br.com.elo.rehearsal.plan.Plan;
import br.com.elo.rehearsal.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GuidePlanTest {
    private static final Plan PLAN = GuidePlan.all();
    private static final String CONTA = "docs/guia/conta.md";

    @Test
    void everyBlockOfTheGuideHasOnePlaceAndEveryPlaceABlock() {
        assertEquals(List.of(), PLAN.faults(Guide.blocks()));
    }

    @Test
    void aBlockThatIsGoneIsMissedByTheStepThatRunsIt() {
        assertEquals(
                List.of("The guide has no longer a block of part1.md, section 2, with `eb init`, "
                        + "but the step \"Start the project\" of the rehearsal runs it."),
                faults(Guide.MAIN, text -> text.replaceFirst("(?s)```bash\neb init .*?```\n", "")));
    }

    @Test
    void theNextBlockDoesNotTakeThePlaceOfOneThatIsGone() {
        List<String> faults = faults(CONTA, text -> text.replaceFirst("(?s)```bash\n# opcional: vpc.*?```\n", ""));
        assertEquals(1, faults.size(), faults::toString);
    }

    @Test
    void aNewBlockIsNotedInEveryText() {
        for (String file : Guide.texts().keySet()) {
            List<String> faults = faults(file, text -> text + "\n```bash\n# opcional: mais\neb list\n```\n");
            assertEquals(1, faults.size(), faults::toString);
            assertTrue(faults.getFirst().matches(file + ":\\d+ mais has a block that no step .*"), faults::toString);
        }
    }

    @Test
    void aBlockThatIsThereTwiceIsNoted() {
        List<String> faults = faults(Guide.MAIN, text -> text.replaceFirst("(?s)(```bash\neb init .*?```\n)", "$1\n$1"));
        assertTrue(faults.getFirst().startsWith("The guide has 2 blocks that are a block of part1.md, section 2"));
    }

    @Test
    void aMainPathThatIsRunOutOfItsOrderIsNoted() {
        List<Step> backwards = new ArrayList<>(PLAN.steps()).reversed();
        List<String> faults = new Plan(backwards, PLAN.omissions()).faults(Guide.blocks());
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().startsWith("The steps run the main path of part1.md out of its order"));
    }

    @Test
    void thePauseComesWhenProductionHasItsToken() {
        List<Step> steps = GuidePlan.start().steps();
        assertEquals(BlockName.of("part1 3", "eb setenv \"ELO_PASS="), steps.getLast().blocks().getFirst());
    }

    private static List<String> faults(String file, UnaryOperator<String> change) {
        Map<String, String> texts = new LinkedHashMap<>(Guide.texts());
        String before = texts.put(file, change.apply(texts.get(file)));
        assertNotEquals(before, texts.get(file), "nothing was changed");
        return PLAN.faults(Guide.blocks(texts));
    }
}
