package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.bin.Account.Fault;
import br.com.elo.bin.Account.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who uses which token, and that none is retired while it is used or while nobody knows. */
class TokenUsageTest {
    private static final String NEW = "1".repeat(64);
    private static final String OLD = "0".repeat(64);
    private static final String NEW_PRINT = "3138bb9b";
    private static final String OLD_PRINT = "60e05bd1";
    private Account account;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        account = new Account(folder).with("current", NEW).with("previous", OLD);
    }

    @Test
    void callsAreCountedByTokenWhateverItsRoleWas() throws Exception {
        account.with("log", line(1, 12, 3, NEW_PRINT, OLD_PRINT) + line(2, 5, 0, OLD_PRINT, "ffffffff")
                + line(30, 1000, 1000, NEW_PRINT, OLD_PRINT) + "2026/11/25 [error] nginx: no JSON\n");
        String data = account.run("", "bin/token", "status").data();
        assertTrue(data.contains("atual\t" + NEW_PRINT + "\t200\t12\n"), data);
        assertTrue(data.contains("anterior\t" + OLD_PRINT + "\t\t8\n"), data);
    }

    @Test
    void gnuDateCountsTheSame() throws Exception {
        account.withProgram("date"); // GNU's, as Linux has it
        callsAreCountedByTokenWhateverItsRoleWas();
    }

    @Test
    void withoutStreamsTheInstancesAreAsked() throws Exception {
        account.with(Fault.NO_STREAMS);
        callsAreCountedByTokenWhateverItsRoleWas();
        assertTrue(account.calls().contains("eb logs elo-api-prod --region us-east-1"));
    }

    /** Whoever calls every 15 minutes and has just done so: that call is in no line yet, and the one before is 16 minutes old. */
    @Test
    void aTokenInUseIsNotRetired() throws Exception {
        account.with("log", line(1, 12, 0, NEW_PRINT, OLD_PRINT) + line(16, 12, 1, NEW_PRINT, OLD_PRINT));
        refused("foi usado há pouco; chamadas em 17 min: 1.");
    }

    @Test
    void aTokenOfWhichNothingIsKnownIsNotRetired() throws Exception {
        refused("nada prova");
        account.with("log", line(1, 12, 0, NEW_PRINT, "ffffffff")); // of an instance without it
        refused("nada prova");
        account.with("log", line(18, 12, 0, NEW_PRINT, OLD_PRINT)); // too long ago
        refused("nada prova");
    }

    @Test
    void withoutLogsNothingIsProved() throws Exception {
        account.with(Fault.NO_STREAMS).with(Fault.EB_TIMES_OUT);
        refused("nada prova");
    }

    @Test
    void aWeakTokenHasNoFingerprintSoNothingIsProved() throws Exception {
        account.with("previous", "RenanCSO").with("log", line(1, 12, 0, NEW_PRINT, "").replace(",\"previous\":\"\"", ""));
        refused("o anterior (fraco) não está em uso");
    }

    @Test
    void aSilentTokenIsRetired() throws Exception {
        account.with("log", line(1, 12, 0, NEW_PRINT, OLD_PRINT) + line(14, 12, 0, NEW_PRINT, OLD_PRINT)
                + line(18, 0, 7, NEW_PRINT, OLD_PRINT));
        Outcome outcome = account.run("", "bin/token", "retire", "--yes");
        assertEquals(0, outcome.status(), outcome.talk());
        assertEquals("", account.text("previous"));
        assertEquals(NEW, account.text("current"));
    }

    @Test
    void howFarToLookBackCanBeChosen() throws Exception {
        account.with("log", line(1, 12, 0, NEW_PRINT, OLD_PRINT) + line(14, 0, 7, NEW_PRINT, OLD_PRINT));
        assertEquals(0, account.run("", "bin/token", "retire", "--yes", "--minutes", "10").status());
    }

    @Test
    void whoeverKnowsBetterCanInsist() throws Exception {
        assertEquals(0, account.run("", "bin/token", "retire", "--yes", "--force").status());
        assertEquals("", account.text("previous"));
    }

    private void refused(String why) throws Exception {
        Outcome outcome = account.run("", "bin/token", "retire", "--yes");
        assertEquals(1, outcome.status(), outcome.talk());
        assertTrue(outcome.talk().contains(why), outcome.talk());
        assertEquals("", String.join("", account.calls().stream().filter(call -> call.contains(" update-")).toList()));
    }

    /** As the service writes it. */
    private static String line(int minutesAgo, int current, int previous, String currentPrint, String previousPrint) {
        return ("{\"ts\":\"%s\",\"level\":\"INFO\",\"event\":\"requests\",\"accepted_current\":%d,\"accepted_previous\":%d,"
                + "\"refused_missing\":3,\"current\":\"%s\",\"previous\":\"%s\"}\n").formatted(
                Instant.now().minus(Duration.ofMinutes(minutesAgo)), current, previous, currentPrint, previousPrint);
    }
}
