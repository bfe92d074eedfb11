package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section 10 of part1.md: every block is harmless when it is run again, or out of turn. */
class BlueGreenTest {
    private static final String MADE = GuideShell.blocks("blue-green");
    private static final String SWAPPED = MADE + GuideShell.blocks("blue-green-troca");
    private static final String ENDED = SWAPPED + GuideShell.blocks("blue-green-fim");
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
        assertEquals(List.of("clone elo-api-prod", SWAP), notable(SWAPPED + GuideShell.blocks("blue-green-troca")));
    }

    @Test
    void theWayBackIsTakenOnceToo() throws Exception {
        String back = GuideShell.blocks("blue-green-volta");
        assertEquals(List.of("clone elo-api-prod", SWAP, "swap elo-api-green elo-api-prod"),
                notable(SWAPPED + back + back));
    }

    @Test
    void onlyTheOldEnvironmentIsEndedAndOnlyOnce() throws Exception {
        assertEquals(List.of("clone elo-api-prod", SWAP, END),
                notable(ENDED + GuideShell.blocks("blue-green-fim") + GuideShell.blocks("blue-green-fim")));
    }

    @Test
    void nothingIsEndedBeforeTheSwap() throws Exception {
        assertEquals(List.of("clone elo-api-prod"), notable(MADE + GuideShell.blocks("blue-green-fim")));
    }

    @Test
    void withoutTheAddressNothingIsSwappedOrEnded() throws Exception {
        String lost = "CNAME=\nendereco() {\n  :\n}\n";
        assertEquals(List.of("clone elo-api-prod"), notable(MADE + lost + GuideShell.blocks("blue-green-troca")
                + GuideShell.blocks("blue-green-volta") + GuideShell.blocks("blue-green-fim")));
    }

    @Test
    void theLiveEnvironmentIsNeverItsOwnCopy() throws Exception {
        assertEquals(List.of("clone elo-api-prod", SWAP, END),
                notable(ENDED + SWAPPED + GuideShell.blocks("blue-green-volta") + GuideShell.blocks("blue-green-fim")));
    }

    @Test
    void theLogsAreThoseOfTheNewEnvironment() throws Exception {
        assertEquals("/aws/elasticbeanstalk/elo-api-green/var/log/eb-docker/containers/eb-current-app/stdouterr.log",
                account.run(ENDED + "echo \"$LOG_GROUP\"").getLast());
    }

    private List<String> notable(String script) throws Exception {
        return account.changes(script).stream().filter(change -> !change.startsWith("deploy ")).toList();
    }
}
