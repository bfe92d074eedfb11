package br.com.elo.beanstalk;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Guide.Block;
import br.com.elo.project.Guide;
import br.com.elo.project.Project;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideTextTest {
    private static final int LINES = 220;
    private static final int WORDS = 1_200;
    private static final int BLOCKS_TO_THE_FIRST_200 = 5;
    private static final Pattern FILE =
            Pattern.compile("(?<![\\w/.-])((?:\\.ebextensions|\\.platform|options|bin)/[\\w./-]*\\w)");
    private static final Pattern SUBSTITUTION = Pattern.compile("sed \"s\\|([A-Z_]+)\\|\\$\\1\\|\" (options/[\\w.-]+)");
    private static final Map<String, String> TEXTS = Guide.texts();
    private static final String MAIN = TEXTS.get(Guide.MAIN);

    @Test
    void theMainTextIsReadInFiveMinutes() {
        assertTrue(MAIN.lines().count() <= LINES, () -> MAIN.lines().count() + " lines");
        long words = Pattern.compile("\\S+").matcher(Guide.prose(MAIN)).results().count();
        assertTrue(words <= WORDS, words + " words");
    }

    @Test
    void theFirstAnswerFromAwsIsFewBlocksAway() {
        List<Block> blocks = Guide.blocks().stream().filter(block -> block.file().equals(Guide.MAIN)).toList();
        Block answer = blocks.stream()
                .filter(block -> block.isOfTheMainPath() && block.sample().contains("200 OK")).findFirst().orElseThrow();
        assertTrue(blocks.indexOf(answer) < BLOCKS_TO_THE_FIRST_200, answer::toString);
    }

    /** Code hosts show nothing of what stands behind ```bash. */
    @Test
    void aBlockIsOfTheMainPathOrSaysInItsFirstLineThatItIsOptional() {
        assertAll(TEXTS.keySet().stream().map(file -> () -> assertEquals(List.of(),
                TEXTS.get(file).lines().filter(line -> line.matches("```\\w+\\s.*")).toList(), file)));
        assertEquals(List.of(), Guide.blocks().stream()
                .filter(block -> block.isOfTheMainPath() && !block.file().equals(Guide.MAIN)).toList());
    }

    @Test
    void everyGuideBeginsWithWhatItNeeds() {
        assertAll(TEXTS.entrySet().stream().filter(text -> !text.getKey().equals(Guide.MAIN)).map(text -> () ->
                assertTrue(text.getValue().lines().skip(2).findFirst().orElse("").startsWith("Precisa de: "),
                        text.getKey())));
    }

    @Test
    void everyFileOfTheProjectThatIsNamedIsThere() {
        Set<String> copies = Project.folder("options", ".config").stream()
                .map(file -> ".ebextensions/" + file.getFileName()).collect(toSet());
        assertAll(matches(FILE, Guide.text())
                .map(match -> match.group(1))
                .filter(file -> !copies.contains(file))
                .map(file -> () -> assertTrue(Files.exists(Project.ROOT.resolve(file)), file)));
    }

    @Test
    void everyOptionIsTold() {
        assertAll(Project.folder("options", "").stream().map(file -> () ->
                assertTrue(Guide.text().contains("options/" + file.getFileName()), file::toString)));
    }

    /** Managed updates need more vCPUs than a fresh account has, and no alarm tells of one that failed. */
    @Test
    void anUpdateOfThePlatformThatCannotRunIsLookedFor() {
        assertTrue(TEXTS.get("docs/guia/operacao.md").contains("describe-environment-managed-action-history"));
    }

    @Test
    void whatSedPutsInIsWhatTheFileWaitsFor() {
        Set<String> filled = matches(SUBSTITUTION, Guide.text())
                .filter(match -> Project.text(match.group(2)).contains(match.group(1)))
                .map(match -> match.group(2)).collect(toSet());
        Set<String> waiting = Project.folder("options", "").stream()
                .filter(file -> ConfigFile.hasPlaceholder(Project.text(file)))
                .map(file -> "options/" + file.getFileName()).collect(toSet());
        assertEquals(waiting, filled);
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
