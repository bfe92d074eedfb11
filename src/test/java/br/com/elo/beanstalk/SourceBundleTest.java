package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Project;
import br.com.elo.project.SourceBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceBundleTest {
    private static SourceBundle bundle;

    @BeforeAll
    static void prepare(@TempDir Path repository) throws IOException, InterruptedException {
        bundle = new SourceBundle(repository);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "Dockerrun.aws.json", "pom.xml", "src/main/java/br/com/elo/api/Main.java",
        ".ebextensions/deployment.config", ".platform/nginx/conf.d/elo-api.conf",
        ".platform/nginx/conf.d/elasticbeanstalk/elo-api.conf",
        ".platform/hooks/postdeploy/10-prune-images.sh"})
    void whatThePlatformOrTheImageBuildReadsGoesUp(String file) {
        assertTrue(bundle.files().contains(file), file);
    }

    @ParameterizedTest
    @MethodSource("br.com.elo.project.ConfigFile#defaults")
    void everySettingGoesUp(ConfigFile file) {
        assertTrue(bundle.files().contains(file.name()), file::name);
    }

    @Test
    void everyFileThatTheDockerfileCopiesGoesUp() {
        SortedSet<String> files = bundle.files();
        assertAll(copied().map(source -> () -> assertTrue(
                files.stream().anyMatch(file -> file.equals(source) || file.startsWith(source + "/")), source)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/config", ".git/HEAD", ".env", "prod.env", "token.txt", ".elo-api-token", "id_rsa",
        "key.pem", ".aws/credentials", "target/elo-api.jar", ".elasticbeanstalk/config.yml",
        ".elasticbeanstalk/saved_configs/prod.cfg.yml", "prod.cfg.yml", "src/test/java/AnyTest.java", "part1.md",
        "options/waf.config", "src/main/resources/prod.env", "src/main/resources/tls.key", "Dockerfile~",
        ".ci/run", "bin/token", ".idea/workspace.xml"})
    void whatIsSecretOrOfNoUseStaysAtHome(String file) {
        assertEquals(Set.of(), bundle.taken(Set.of(file)));
    }

    @Test
    void noComposeFileGoesUpForItWouldSwitchNginxAndTheVariablesOff() {
        assertEquals(Set.of(), bundle.taken(Set.of("docker-compose.yml", "compose.yaml")));
    }

    @Test
    void hooksCanBeExecuted() {
        List<Path> hooks = Project.folder(".platform/hooks/postdeploy", "");
        assertFalse(hooks.isEmpty());
        assertAll(hooks.stream().map(hook -> () -> assertTrue(Files.isExecutable(hook), hook::toString)));
    }

    /** Sources of COPY from the build context, not from another stage or image. */
    private static Stream<String> copied() {
        return Project.text("Dockerfile").replace("\\\n", " ").lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words[0].equals("COPY"))
                .filter(words -> Arrays.stream(words).noneMatch(word -> word.startsWith("--from")))
                .flatMap(words -> Arrays.stream(words, 1, words.length - 1))
                .filter(word -> !word.startsWith("--"))
                .map(word -> word.replaceFirst("/$", ""));
    }
}
