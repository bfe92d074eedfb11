package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** blue-green.md: every block is harmless when it is run again, or out of turn. */
class BlueGreenTest {
    private static final String MADE = blocks("cópia");
    private static final String SWAPPED = MADE + blocks("cópia, troca");
    private static final String ENDED = SWAPPED + blocks("cópia, fim");
    private static final String SWAP = "swap elo-api-prod elo-api-green";
    private static final String END = "terminate elo-api-prod";
    private GuideShell account;

    @BeforeEach
    void open(@TempDir Path home) {
        account = new GuideShell(home);
    }

    @Test
    void aCopyIsMadeOnce() throws Exception {
        assertEquals(List.of("clone elo-api-prod"), notable(MADE + MADE));
    }

    @Test
    void aSecondSwapDoesNotUndoTheFirst() throws Exception {
        assertEquals(List.of("clone elo-api-prod", SWAP), notable(SWAPPED + blocks("cópia, troca")));
    }

    @Test
    void theWayBackIsTakenOnceToo() throws Exception {
        String back = blocks("cópia, volta");
        assertEquals(List.of("clone elo-api-prod", SWAP, "swap elo-api-green elo-api-prod"),
                notable(SWAPPED + back + back));
    }

    @Test
    void onlyTheOldEnvironmentIsEndedAndOnlyOnce() throws Exception {
        assertEquals(List.of("clone elo-api-prod", SWAP, END),
                notable(ENDED + blocks("cópia, fim") + blocks("cópia, fim")));
    }

    @Test
    void nothingIsEndedBeforeTheSwap() throws Exception {
        assertEquals(List.of("clone elo-api-prod"), notable(MADE + blocks("cópia, fim")));
    }

    @Test
    void withoutTheAddressNothingIsSwappedOrEnded() throws Exception {
        String lost = "CNAME=\nendereco() {\n  :\n}\n";
        assertEquals(List.of("clone elo-api-prod"), notable(MADE + lost + blocks("cópia, troca")
                + blocks("cópia, volta") + blocks("cópia, fim")));
    }

    @Test
    void theLiveEnvironmentIsNeverItsOwnCopy() throws Exception {
        assertEquals(List.of("clone elo-api-prod", SWAP, END),
                notable(ENDED + SWAPPED + blocks("cópia, volta") + blocks("cópia, fim")));
    }

    @Test
    void whatFollowsIsDoneToTheNewEnvironment() throws Exception {
        assertEquals("elo-api-green", account.run(ENDED + "echo \"$ENV_NAME\"").getLast());
    }

    private static String blocks(String group) {
        return GuideShell.blocks("blue-green.md", group);
    }

    private List<String> notable(String script) throws Exception {
        return account.changes(script).stream().filter(change -> !change.startsWith("deploy ")).toList();
    }
}
