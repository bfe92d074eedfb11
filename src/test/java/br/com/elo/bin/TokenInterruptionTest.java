package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.bin.Account.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C at every call of bin/token: status tells the truth then, and repeating the command completes it. */
class TokenInterruptionTest {
    private static final String OLD = "0".repeat(64);
    private static final String NEW = "1".repeat(64);
    private static final Pattern CHANGE = Pattern.compile("aws .* (update-environment|put-secret-value|tag-resource) .*");
    private static final Pattern TOKEN = Pattern.compile("(?<!none-)\\b[0-9a-f]{64}");
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"rotate, false, true", "retire, true, true", "revoke, false, false", "retire, false, false", "rotate, true, false"})
    void whereverItIsInterruptedTheRestCanBeDoneLater(String verb, boolean secret, boolean everywhere) throws Exception {
        Account whole = account("whole", verb, secret);
        assertEquals(0, run(whole, verb).status());
        List<String> calls = whole.calls();
        for (int number = 1; number <= calls.size(); number++) {
            boolean changes = CHANGE.matcher(calls.get(number - 1)).matches();
            boolean repeats = number > 1 && calls.get(number - 1).equals(calls.get(number - 2));
            if (changes || everywhere && !repeats) {
                interrupt(verb, secret, "before", number);
            }
            if (changes) {
                interrupt(verb, secret, "after", number);
            }
        }
    }

    private void interrupt(String verb, boolean secret, String when, int number) throws Exception {
        String where = "%s, interrupted %s call %d".formatted(verb, when, number);
        Account account = account(when + number, verb, secret).with("interrupt-" + when, "" + number);
        Outcome interrupted = run(account, verb);
        assertEquals(130, interrupted.status(), () -> where + ": " + interrupted.talk());
        assertTrue(interrupted.talk().contains("bin/token status"), where);
        assertTrue(verb.equals("revoke") || accepted(account).contains(verb.equals("rotate") ? OLD : NEW), where);

        account.with("interrupt-" + when, "");
        Outcome status = account.run("", "bin/token", "status");
        assertEquals(0, status.status(), () -> where + ": " + status.talk());
        assertTrue(status.talk().contains("Próximo passo"), where);

        Outcome repeated = run(account, verb);
        assertEquals(0, repeated.status(), () -> where + ": " + repeated.talk());
        String accepted = accepted(account);
        switch (verb) {
            case "rotate" -> assertTrue(accepted.contains(OLD) && tokens(accepted) == 2, where + ": " + accepted);
            case "retire" -> assertTrue(accepted.contains(NEW) && !accepted.contains(OLD), where + ": " + accepted);
            default -> assertFalse(accepted.contains(NEW) || accepted.contains(OLD), where + ": " + accepted);
        }
    }

    private Account account(String name, String verb, boolean secret) throws IOException {
        Account account = new Account(Files.createDirectories(folder.resolve(name)));
        String current = verb.equals("rotate") ? OLD : NEW;
        String previous = verb.equals("rotate") ? "" : OLD;
        if (!secret) {
            return account.with("current", current).with("previous", previous);
        }
        String json = "{\"current\":\"%s\",\"previous\":\"%s\"}"
                .formatted(current, previous.isEmpty() ? "none-" + "2".repeat(64) : previous);
        return account.with("secret", json).with("read", json).with("version-id", "version-0");
    }

    private static Outcome run(Account account, String verb) throws Exception {
        List<String> words = new ArrayList<>(List.of("bin/token", verb, "--yes"));
        if (verb.equals("retire")) {
            words.add("--force");
        }
        return account.run("", words.toArray(String[]::new));
    }

    /** What the instances let in. */
    private static String accepted(Account account) throws IOException {
        return account.text("read").isEmpty() ? account.text("current") + " " + account.text("previous") : account.text("read");
    }

    private static long tokens(String text) {
        return TOKEN.matcher(text).results().count();
    }
}
