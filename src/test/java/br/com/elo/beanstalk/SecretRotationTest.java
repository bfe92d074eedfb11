package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Guide.Block;
import br.com.elo.project.Guide;
import br.com.elo.project.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rotations of section 8 of part1.md. */
class SecretRotationTest {
    private static final String OLD = "old-token";
    private Path home;
    private GuideShell account;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        home = folder;
        account = new GuideShell(folder);
        Files.writeString(folder.resolve(".elo-api-token"), OLD);
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void theCurrentVersionIsDeployedAgainAndNoSecretIsLeftInAFile(String block) throws Exception {
        List<String> changes = account.changes(inTemporaryFolder("VERSION_LABEL=app-1\n" + block));
        assertEquals("deploy elo-api-prod --version app-1 --region us-east-1 --timeout 40", changes.getLast());
        try (Stream<Path> left = Files.list(home.resolve("tmp"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void withoutAVersionTheWorkingTreeIsNotDeployed(String block) throws Exception {
        for (String label : List.of("", "None")) {
            assertTrue(account.changes(inTemporaryFolder("VERSION_LABEL=" + label + "\n" + block)).stream()
                    .noneMatch(change -> change.startsWith("deploy")));
        }
    }

    @Test
    void aRotationKeepsTheOldTokenAndTheNextStepDropsIt() throws Exception {
        List<String> blocks = scripts("segredo-troca");
        assertEquals(OLD, secret(blocks.getFirst()).get("previous"));
        assertNotEquals(OLD, secret(blocks.getLast()).get("previous"));
    }

    @Test
    void aLeakedTokenIsNeitherOfTheTwoAnyMore() throws Exception {
        assertTrue(!secret(scripts("segredo-revogar").getFirst()).containsValue(OLD));
    }

    static List<String> rotations() {
        return Stream.of("segredo-troca", "segredo-revogar").flatMap(group -> scripts(group).stream()).toList();
    }

    private static List<String> scripts(String group) {
        return Guide.blocks().stream().filter(block -> block.group().equals(group)).map(Block::script).toList();
    }

    private Map<String, Object> secret(String block) throws Exception {
        String change = account.changes(inTemporaryFolder(block)).getFirst();
        return Yaml.read(change, change.replaceFirst("^secret ", ""));
    }

    private String inTemporaryFolder(String script) {
        return "export TMPDIR=\"$HOME/tmp\"; mkdir -p \"$TMPDIR\"\n" + script;
    }
}
