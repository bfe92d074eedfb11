package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.bin.Account.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people at once: whoever comes second is told so, and the token that clients hold stays accepted. */
class TokenRaceTest {
    private static final String OLD = "0".repeat(64);
    private static final String THEIRS = "3".repeat(64);
    private static final String THEY_BEGIN = """
            if [ "$(text status)" = Ready ]; then
                echo Updating > status; echo 0 > polls; echo %s > pending-current; echo %s > pending-previous
            fi
            """.formatted(THEIRS, OLD);
    private static final String THEY_FINISH = "echo %s > current; echo %s > previous\n".formatted(THEIRS, OLD);
    @TempDir
    private Path folder;

    @Test
    void whenAnotherRotationBeginsInBetweenNoTokenIsLost() throws Exception {
        for (int number = 1; number <= before(); number++) {
            Account account = account("begin" + number).with("someone", THEY_BEGIN).with("someone-at", "" + number);
            Outcome outcome = account.run("", "bin/token", "rotate");
            String where = "at call " + number + ": " + outcome.talk();
            account.run("", "bin/token", "status"); // lets theirs finish
            assertEquals(List.of(THEIRS, OLD), List.of(account.text("current"), account.text("previous")), where);
            assertTrue(outcome.status() == 1 || outcome.talk().contains("já há uma troca em curso"), where);
        }
    }

    @Test
    void whenAnotherRotationIsDoneInBetweenItIsNotUndone() throws Exception {
        for (int number = 1; number < before(); number++) {
            Account account = account("done" + number).with("someone", THEY_FINISH).with("someone-at", "" + number);
            Outcome outcome = account.run("", "bin/token", "rotate");
            String where = "at call " + number + ": " + outcome.talk();
            assertEquals(List.of(THEIRS, OLD), List.of(account.text("current"), account.text("previous")), where);
            assertNotEquals(130, outcome.status());
        }
    }

    /** The number of the call that changes the environment. */
    private int before() throws Exception {
        Account account = account("whole" + System.nanoTime());
        account.run("", "bin/token", "rotate");
        List<String> calls = account.calls();
        return 1 + calls.indexOf(calls.stream().filter(call -> call.contains(" update-environment ")).findFirst().orElseThrow());
    }

    private Account account(String name) throws Exception {
        return new Account(Files.createDirectories(folder.resolve(name))).with("current", OLD);
    }
}
