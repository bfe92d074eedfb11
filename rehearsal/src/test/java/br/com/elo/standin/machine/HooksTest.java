package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HooksTest {
    private static final String SECRET = "kept-out-of-every-log";
    @TempDir
    private Path source;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void runInTheOrderOfTheirNames() throws IOException {
        hook("hooks/postdeploy/20-second.sh", "rwxr-xr-x", "echo two >> order");
        hook("hooks/postdeploy/10-first.sh", "rwxr-xr-x", "echo one >> order");
        hook("confighooks/postdeploy/00-other.sh", "rwxr-xr-x", "echo other >> order");
        run(Command.APP_DEPLOY);
        assertEquals("one\ntwo\n", Files.readString(source.resolve("order")));
    }

    @Test
    void areOthersForAConfiguration() throws IOException {
        hook("hooks/postdeploy/10-first.sh", "rwxr-xr-x", "echo one >> order");
        hook("confighooks/postdeploy/00-other.sh", "rwxr-xr-x", "echo other >> order");
        run(Command.CONFIG_DEPLOY);
        assertEquals("other\n", Files.readString(source.resolve("order")));
    }

    @Test
    void failTheDeploymentWithoutTheExecutableBit() throws IOException {
        hook("hooks/postdeploy/10-first.sh", "rw-r--r--", "true");
        String message = assertThrows(DeploymentException.class, () -> run(Command.APP_DEPLOY)).getMessage();
        assertTrue(message.contains("10-first.sh cannot be executed; does it have the executable bit?"), message);
    }

    @Test
    void failTheDeploymentWithTheirOwnStatusAndGiveNoValueAway() throws IOException {
        hook("hooks/postdeploy/10-first.sh", "rwxr-xr-x", "echo \"had $ELO_PASS\"; exit 3");
        String message = assertThrows(DeploymentException.class, () -> run(Command.APP_DEPLOY)).getMessage();
        assertEquals("The hook .platform/hooks/postdeploy/10-first.sh failed with error exit status 3: had *****", message);
        assertTrue(lines.stream().anyMatch(line -> line.contains("[ERROR]") && line.contains("exit status 3")),
                lines::toString);
        assertFalse(lines.toString().contains(SECRET));
    }

    private void run(Command command) {
        Map<String, String> variables = Map.of("ELO_PASS", SECRET);
        EngineLog log = new EngineLog("i-1", (instance, file, line) -> lines.add(line), command, variables.values());
        new Hooks(source, source.resolve("bin"), variables, log).run(command, "postdeploy");
    }

    private void hook(String name, String mode, String command) throws IOException {
        Path file = source.resolve(".platform").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
