package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Guide;
import br.com.elo.project.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first block of secrets-manager.md; how a secret is rotated is for bin/token's tests. */
class SecretCreationTest {
    private static final String CREATE = Guide.blocks().stream().map(Guide.Block::script)
            .filter(script -> script.contains("create-secret")).findFirst().orElseThrow();

    @Test
    void theSecretHoldsTheTokenAndAPreviousOneThatNobodyHasAndIsLeftInNoFile(@TempDir Path home) throws Exception {
        Files.writeString(home.resolve(".elo-api-token"), "the-token");
        List<String> changes = new GuideShell(home).changes(
                "export TMPDIR=\"$HOME/tmp\"; mkdir -p \"$TMPDIR\"\n" + CREATE);

        assertEquals(1, changes.size(), changes::toString);
        Map<String, Object> secret = Yaml.read("secret", changes.getFirst().replaceFirst("^secret ", ""));
        assertEquals("the-token", secret.get("current"));
        assertTrue(secret.get("previous").toString().matches("none-[0-9a-f]{64}"), "bin/token takes that for nobody's");
        try (Stream<Path> left = Files.list(home.resolve("tmp"))) {
            assertEquals(List.of(), left.toList());
        }
    }
}
