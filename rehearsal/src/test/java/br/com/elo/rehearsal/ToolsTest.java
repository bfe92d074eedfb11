package br.com.elo.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsMissingIsNamedWithOneCommandThatInstallsAllOfIt() throws Exception {
        install("docker", "nginx", "git", "curl", "openssl");
        assertEquals(List.of(
                "Missing: haproxy -v",
                "Missing: python3 -c import ensurepip",
                "apt-get install -y --no-install-recommends haproxy python3-venv"), problems());
    }

    @Test
    void anEngineThatDoesNotAnswerIsToldFromAMissingOne() throws Exception {
        install("nginx", "haproxy", "git", "curl", "openssl", "python3");
        Files.writeString(folder.resolve("docker"), "#!/bin/sh\n[ \"$1\" = --version ]\n").toFile().setExecutable(true);
        assertEquals(List.of("No Docker engine answers: systemctl start docker"), problems());
    }

    @Test
    void nothingIsSaidWhereAllIsThere() throws Exception {
        install("docker", "nginx", "haproxy", "git", "curl", "openssl", "python3");
        assertEquals(List.of(), problems());
    }

    private void install(String... tools) throws Exception {
        for (String tool : tools) {
            assertTrue(Files.writeString(folder.resolve(tool), "#!/bin/sh\n").toFile().setExecutable(true));
        }
    }

    private List<String> problems() {
        return new Tools(folder.toString()).problems();
    }
}
