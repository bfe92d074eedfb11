package br.com.elo.rehearsal.terminal;

import br.com.elo.standin.machine.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of one rehearsal: all of them temporary but the logs, which stay until they are no longer needed. */
public final class Workspace implements AutoCloseable {
    private final Path root;
    private final Path logs;

    /**
     * Makes them.
     *
     * @param logs where the logs are to be; what an earlier rehearsal left there goes
     */
    public Workspace(Path logs) throws IOException {
        root = Files.createTempDirectory("elo-api-rehearsal-");
        this.logs = logs;
        Folder.delete(logs);
        for (Path folder : List.of(logs, home(), temporary(), account())) {
            Files.createDirectories(folder);
        }
    }

    public Path logs() {
        return logs;
    }

    /** The reader's home. */
    Path home() {
        return root.resolve("home");
    }

    /** Where mktemp makes files. */
    Path temporary() {
        return root.resolve("tmp");
    }

    /** Where the project is cloned to. */
    public Path project() {
        return root.resolve("elo-api");
    }

    /** Where the account keeps what it has. */
    public Path account() {
        return root.resolve("account");
    }

    /** Where the guide keeps the token. */
    public Path tokenFile() {
        return home().resolve(".elo-api-token");
    }

    /** Puts what the account has logged to the other logs. */
    public void keepAccountLogs() throws IOException {
        try (Stream<Path> all = Files.walk(account())) {
            for (Path log : all.filter(file -> file.toString().endsWith(".log")).toList()) {
                Path copy = logs.resolve(root.relativize(log));
                Files.createDirectories(copy.getParent());
                Files.copy(log, copy);
            }
        }
    }

    public void forgetLogs() {
        Folder.delete(logs);
    }

    @Override
    public void close() {
        Folder.delete(root);
    }
}
