package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.bin.Account.Outcome;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/token where options/secrets-manager.config is in use: it finds that out by itself. */
class TokenSecretTest {
    private static final String OLD = TokenTest.OLD;
    private static final String SECRET = "{\"current\":\"%s\",\"previous\":\"none-%s\"}".formatted(OLD, "2".repeat(64));
    private static final Pattern ROTATED = Pattern.compile("\\{\"current\":\"[0-9a-f]{64}\",\"previous\":\"" + OLD + "\"}");
    private static final Pattern RETIRED = Pattern.compile("\\{\"current\":\"[0-9a-f]{64}\",\"previous\":\"none-[0-9a-f]{64}\"}");
    private Account account;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        account = new Account(folder).with("secret", SECRET).with("read", SECRET).with("version-id", "version-0");
    }

    @Test
    void aRotationReachesSecretAndInstances() throws Exception {
        Outcome outcome = account.run("", "bin/token", "rotate");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(ROTATED.matcher(account.text("secret")).matches(), account.text("secret"));
        assertEquals(account.text("secret"), account.text("read"));
        assertTrue(account.calls().stream().anyMatch(call -> call.endsWith("--version-label app-1")));
    }

    @Test
    void theRetiredTokenIsReplacedByOneThatNobodyHolds() throws Exception {
        account.run("", "bin/token", "rotate");
        Outcome outcome = account.run("", "bin/token", "retire", "--force", "--yes");
        assertEquals(0, outcome.status(), outcome.talk());
        assertTrue(RETIRED.matcher(account.text("read")).matches(), account.text("read"));
        assertTrue(account.run("", "bin/token", "status").data().contains("anterior\tnenhum"));
    }

    @Test
    void afterALeakNothingOldIsInTheSecret() throws Exception {
        assertEquals(0, account.run("", "bin/token", "revoke", "--yes").status());
        assertFalse(account.text("read").contains(OLD));
    }

    @Test
    void aSecretThatTheInstancesHaveNotReadIsTold() throws Exception {
        account.with("deployed", "version-0").with("version-id", "version-1")
                .with("secret", "{\"current\":\"%s\",\"previous\":\"%s\"}".formatted("1".repeat(64), OLD));
        Outcome status = account.run("", "bin/token", "status");
        assertTrue(status.talk().contains("não o leram: bin/token rotate"), status.talk());
        assertEquals(0, account.run("", "bin/token", "rotate").status());
        assertEquals(account.text("secret"), account.text("read"));
    }

    @Test
    void aSecretWrittenByHandIsReadToo() throws Exception {
        account.with("secret", "{\n  \"previous\" : \"none-x\",\n  \"current\" : \"%s\"\n}".formatted(OLD));
        assertEquals(OLD + "\n", account.run("", "bin/token", "show").data());
    }

    @Test
    void aSecretOfAnotherFormIsNamedNotShown() throws Exception {
        account.with("secret", OLD);
        Outcome outcome = account.run("", "bin/token", "rotate");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("as chaves current e previous"), outcome.talk());
        assertFalse(outcome.talk().contains(OLD));
    }

    @Test
    void twoOriginsAtOnceAreNotTouched() throws Exception {
        account.with("current", OLD);
        Outcome outcome = account.run("", "bin/token", "rotate");
        assertEquals(1, outcome.status());
        assertTrue(outcome.talk().contains("eb setenv ELO_PASS="), outcome.talk());
    }
}
