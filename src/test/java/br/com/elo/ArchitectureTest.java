package br.com.elo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/architecture.md names classes and packages. A name that is gone would lead a newcomer astray. */
class ArchitectureTest {
    private static final String TEXT = Project.text("docs/architecture.md");
    private static final Pattern CLASS = Pattern.compile("[`\"]([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)[`<\"]");
    private static final Pattern PACKAGE = Pattern.compile("`(standin\\.\\w+)`");

    @Test
    void everyClassThatItNamesIsThere() throws IOException {
        Set<String> classes = Stream.concat(names("src"), names("rehearsal/src")).collect(toSet());
        List<String> named = named(CLASS);
        assertTrue(named.contains("TokenFilter"), named::toString);
        assertEquals(List.of(), named.stream().filter(name -> !classes.contains(name)).toList());
    }

    @Test
    void itNamesThePackagesOfTheStandIn() throws IOException {
        try (Stream<Path> folders = Files.list(Project.ROOT.resolve("rehearsal/src/main/java/br/com/elo/standin"))) {
            assertEquals(folders.map(folder -> "standin." + folder.getFileName()).collect(toSet()), Set.copyOf(named(PACKAGE)));
        }
    }

    private static List<String> named(Pattern pattern) {
        return pattern.matcher(TEXT).results().map((MatchResult match) -> match.group(1)).distinct().toList();
    }

    private static Stream<String> names(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Project.ROOT.resolve(root))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length())).toList().stream();
        }
    }
}
