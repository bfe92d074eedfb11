package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.bin.Account.Fault;
import br.com.elo.bin.Account.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each verb of bin/token makes of the two tokens, and what it says and does when that cannot be. */
class TokenTest {
    static final String OLD = "0000000000000000000000000000000000000000000000000000000000000000";
    private static final String OTHER = "1111111111111111111111111111111111111111111111111111111111111111";
    private Account account;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        account = new Account(folder);
    }

    @Test
    void theFirstTokenHas256BitsAndIsNotShownUnasked() throws Exception {
        Outcome made = token("new");
        assertEquals(0, made.status(), made.talk());
        assertTrue(account.text("current").matches("[0-9a-f]{64}"));
        assertEquals("", made.data());
        assertFalse(made.talk().contains(account.text("current")));
        assertEquals(account.text("current") + "\n", token("show").data());
    }

    @Test
    void whereThereIsATokenNoOtherFirstOneIsMade() throws Exception {
        account.with("current", OLD);
        assertEquals(0, token("new").status());
        assertEquals(OLD, account.text("current"));
    }

    @Test
    void aRotationPutsBothInForceInOneUpdate() throws Exception {
        account.with("current", OLD);
        assertEquals(0, token("rotate").status());
        assertEquals(OLD, account.text("previous"));
        assertNotEquals(OLD, account.text("current"));
        assertEquals(1, updates());
    }

    @Test
    void aRepeatedRotationMakesNoThirdToken() throws Exception {
        account.with("current", OLD);
        token("rotate");
        String current = account.text("current");
        assertEquals(0, token("rotate").status());
        assertEquals(List.of(current, OLD), List.of(account.text("current"), account.text("previous")));
        assertEquals(1, updates());
    }

    @Test
    void theWayBackSwapsTheRoles() throws Exception {
        account.with("current", OTHER).with("previous", OLD);
        assertEquals(0, token("back", "--yes").status());
        assertEquals(List.of(OLD, OTHER), List.of(account.text("current"), account.text("previous")));
    }

    @Test
    void theWayBackToANamedTokenIsTakenOnce() throws Exception {
        account.with("current", OTHER).with("previous", OLD);
        for (int time = 0; time < 2; time++) {
            assertEquals(0, token("back", "60e05bd1", "--yes").status());
            assertEquals(OLD, account.text("current"));
        }
        assertEquals(1, updates());
    }

    @Test
    void afterALeakNoOldTokenIsAcceptedAnyMore() throws Exception {
        account.with("current", OTHER).with("previous", OLD);
        assertEquals(0, token("revoke", "--yes").status());
        assertFalse(List.of(OLD, OTHER, "").contains(account.text("current")));
        assertEquals("", account.text("previous"));
        assertEquals(1, updates());
    }

    @Test
    void aTokenOfOnesOwnComesFromStandardInput() throws Exception {
        Outcome set = account.run(OTHER + "\n", "bin/token", "set", "--yes");
        assertEquals(0, set.status(), set.talk());
        assertEquals(OTHER, account.text("current"));
        assertEquals(0, account.run(OLD, "bin/token", "rotate", "--stdin").status());
        assertEquals(List.of(OLD, OTHER), List.of(account.text("current"), account.text("previous")));
    }

    @Test
    void aTokenThatIsSetAgainChangesNothing() throws Exception {
        account.with("current", OLD);
        assertEquals(0, account.run(OLD, "bin/token", "set", "--yes").status());
        assertEquals(0, updates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with a blank, a comma and a 32nd character", "quote\"quote\"quote\"quote\"quote\"", "ação-ação-ação-ação-ação-ação-ação"})
    void aTokenThatWouldNotArriveIsRefused(String value) throws Exception {
        Outcome set = account.run(value, "bin/token", "set", "--yes");
        assertEquals(1, set.status(), set.talk());
        assertEquals(0, updates());
        assertTrue(value.isEmpty() || !set.talk().contains(value), set.talk());
    }

    @Test
    void duringARotationNoThirdTokenIsSet() throws Exception {
        account.with("current", OTHER).with("previous", OLD);
        assertEquals(1, account.run("2".repeat(64), "bin/token", "set", "--yes").status());
        assertEquals(0, updates());
    }

    @Test
    void aTokenGivenAsAnArgumentIsNotRepeated() throws Exception {
        Outcome set = token("set", OTHER);
        assertEquals(2, set.status());
        assertFalse(set.talk().contains(OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "back", "retire", "revoke"})
    void whatRefusesSomebodyIsAskedFirstAndWithoutATerminalNotDone(String verb) throws Exception {
        account.with("current", OTHER).with("previous", verb.equals("set") ? "" : OLD);
        Outcome outcome = account.run(OLD, "bin/token", verb, "--force");
        assertEquals(2, outcome.status(), outcome.talk());
        assertTrue(outcome.talk().contains("--yes"));
        assertEquals(0, updates());
    }

    @Test
    void aChangeThatAwsTakesBackIsTold() throws Exception {
        account.with("current", OLD).with(Fault.REVERTS);
        Outcome outcome = token("rotate");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("voltou à configuração anterior"), outcome.talk());
    }

    @Test
    void aChangeThatAwsDoesNotTakeIsTold() throws Exception {
        account.with("current", OLD).with(Fault.BUSY);
        Outcome outcome = token("rotate");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("Must be Ready") && outcome.talk().contains("bin/token status"));
    }

    @Test
    void aBusyEnvironmentIsWaitedFor() throws Exception {
        account.with("current", OLD).with("status", "Updating").with("polls", "3");
        assertEquals(0, token("rotate").status());
        assertEquals(OLD, account.text("previous"));
    }

    @Test
    void statusTellsWhatIsUnderWay() throws Exception {
        account.with("current", OLD).with("status", "Updating").with("polls", "9")
                .with("pending-current", OTHER).with("pending-previous", OLD);
        Outcome outcome = token("status");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(outcome.data().contains("a caminho\t3138bb9b\t60e05bd1"), outcome.data());
        assertTrue(outcome.talk().contains("o ambiente está Updating"), outcome.talk());
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"EXPIRED", "UNREACHABLE"})
    void whereAwsDoesNotAnswerTheWayOutIsNamed(Fault fault) throws Exception {
        account.with("current", OLD).with(fault);
        for (String verb : List.of("rotate", "status", "show")) {
            Outcome outcome = token(verb);
            assertEquals(1, outcome.status(), verb);
            assertTrue(outcome.talk().contains("bin/check"), outcome.talk());
        }
        assertEquals(OLD, account.text("current"));
    }

    @Test
    void amongSeveralEnvironmentsNoneIsGuessed() throws Exception {
        account.with("environments", "elo-api-lab\nelo-api-prod");
        Outcome outcome = token("new");
        assertEquals(2, outcome.status());
        assertTrue(outcome.talk().contains("elo-api-lab elo-api-prod") && outcome.talk().contains("--environment"));
        account.with("environments", "elo-api-lab\n* elo-api-prod");
        assertEquals(0, token("new").status());
    }

    @Test
    void overHttpsNoTokenGoesOutInClear() throws Exception {
        account.with("current", OLD).with(Fault.HTTPS);
        Outcome outcome = token("rotate");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("--url https://"), outcome.talk());
        assertEquals(0, updates());
        assertTrue(account.calls().stream().noneMatch(call -> call.startsWith("curl")));
        assertEquals(0, token("rotate", "--url", "https://api.example.com").status());
    }

    @Test
    void aServiceThatDoesNotTakeTheTokenIsTold() throws Exception {
        account.with("answers", "curl *header*|401\n");
        Outcome outcome = token("new");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("responde 401, não 200"), outcome.talk());
    }

    @Test
    void statusOfALockedServiceSaysWhatComesNext() throws Exception {
        Outcome outcome = token("status");
        assertEquals(0, outcome.status());
        assertTrue(outcome.talk().contains("bin/token new"), outcome.talk());
    }

    private Outcome token(String... words) throws Exception {
        return account.command("bin/token", words);
    }

    private long updates() throws Exception {
        return account.calls().stream().filter(call -> call.contains(" update-environment ")).count();
    }
}
