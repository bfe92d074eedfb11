package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.bin.Account.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every program that bin/token runs writes down its arguments and its environment: no token is in any of them. */
class TokenSecrecyTest {
    private static final String OLD = "0".repeat(64);
    private static final String OWN = "1".repeat(64);
    private Account account;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        account = new Account(folder).recording().with("current", OLD);
    }

    @Test
    void noTokenIsInAnArgumentAVariableOrAFile() throws Exception {
        for (List<String> words : List.of(List.of("set"), List.of("rotate"), List.of("status"), List.of("back"),
                List.of("retire", "--force"), List.of("revoke"), List.of("show"))) {
            run(words);
            for (String token : List.of(OLD, OWN, account.text("current"), account.text("previous"))) {
                assertFalse(!token.isEmpty() && account.seen().contains(token), words::toString);
            }
        }
        assertTrue(account.seen().contains("openssl rand -hex 32"), "nothing was written down");
        try (Stream<Path> left = Files.list(account.home())) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void notWithSecretsManagerEither() throws Exception {
        String secret = "{\"current\":\"%s\",\"previous\":\"none-%s\"}".formatted(OLD, "2".repeat(64));
        account.with("current", "").with("secret", secret).with("read", secret).with("version-id", "version-0");
        run(List.of("rotate"));
        String current = account.text("secret").replaceAll(".*current\":\"([0-9a-f]{64}).*", "$1");
        assertEquals(64, current.length());
        assertFalse(account.seen().contains(OLD) || account.seen().contains(current));
    }

    /** `aws` opens its history in a file; a folder it cannot open. */
    @Test
    void awsKeepsNoHistoryOfIt() throws Exception {
        run(List.of("status"));
        List<String> files = account.seen().lines().filter(line -> line.startsWith("AWS_CLI_HISTORY_FILE=")).distinct().toList();
        assertEquals(1, files.size());
        assertTrue(Files.isDirectory(account.project().resolve(files.getFirst().split("=")[1])), files::toString);
    }

    private void run(List<String> words) throws Exception {
        String[] all = Stream.of(Stream.of("bin/token", "--yes"), words.stream())
                .flatMap(stream -> stream).toArray(String[]::new);
        Outcome outcome = account.run(OWN, all);
        assertEquals(0, outcome.status(), outcome.talk());
        assertFalse(outcome.talk().contains(OWN) || outcome.talk().contains(OLD), outcome.talk());
    }
}
