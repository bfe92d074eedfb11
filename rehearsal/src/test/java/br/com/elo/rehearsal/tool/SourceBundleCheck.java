package br.com.elo.rehearsal.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Project;
import br.com.elo.project.SourceBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The EB CLI's own bundle of a working copy such as somebody has it after a month: the same files as by our rules. */
class SourceBundleCheck {
    private static final List<String> LITTER = List.of(".git/config", ".env", "token.txt", "target/elo-api.jar",
            ".elasticbeanstalk/config.yml", ".elasticbeanstalk/saved_configs/prod.cfg.yml", "docker-compose.yml",
            "src/main/resources/prod.env", "src/main/resources/tls.key", ".aws/credentials", "pom.xml~",
            ".ebextensions/waf.config");

    @Test
    void theCliTakesTheSameFilesAndKeepsTheirModes(@TempDir Path copy, @TempDir Path repository) throws Exception {
        List<String> project = project();
        for (String file : project) {
            Files.copy(Project.ROOT.resolve(file), make(copy, file));
        }
        for (String file : LITTER) {
            Files.writeString(make(copy, file), "{}");
        }
        List<String> entries = AwsTools.run("python", "rehearsal/python/bundle.py", copy.toString()).lines().toList();
        assertEquals(
                new SourceBundle(repository).taken(Stream.concat(project.stream(), LITTER.stream()).toList()),
                entries.stream().map(entry -> entry.split(" ", 2)[1]).collect(Collectors.toCollection(TreeSet::new)));
        assertTrue(entries.contains("755 .platform/hooks/postdeploy/10-prune-images.sh"), entries::toString);
    }

    private static Path make(Path copy, String file) throws IOException {
        Path path = copy.resolve(file);
        Files.createDirectories(path.getParent());
        return path;
    }

    private static List<String> project() throws IOException {
        try (Stream<Path> files = Files.walk(Project.ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> Project.ROOT.relativize(file).toString())
                    .filter(file -> !file.startsWith(".git/") && !file.equals(".git") && !file.startsWith("target/"))
                    .toList();
        }
    }
}
