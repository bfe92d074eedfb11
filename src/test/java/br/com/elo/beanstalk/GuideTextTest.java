package br.com.elo.beanstalk;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Guide;
import br.com.elo.project.Project;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideTextTest {
    private static final Pattern ANCHOR = Pattern.compile("\\]\\(#([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern FILE =
            Pattern.compile("(?<![\\w/.-])((?:\\.ebextensions|\\.platform|options)/[\\w./-]*\\w)");
    private static final Pattern SUBSTITUTION = Pattern.compile("sed \"s\\|([A-Z_]+)\\|\\$\\1\\|\" (options/[\\w.-]+)");

    @Test
    void everyCrossReferenceLeadsToASection() {
        Set<String> sections = matches(HEADING, Guide.prose()).map(match -> slug(match.group(1))).collect(toSet());
        Set<String> anchors = matches(ANCHOR, Guide.TEXT).map(match -> match.group(1)).collect(toSet());
        anchors.removeAll(sections);
        assertEquals(Set.of(), anchors);
    }

    @Test
    void everyFileOfTheProjectThatIsNamedIsThere() {
        Set<String> copies = Project.folder("options", ".config").stream()
                .map(file -> ".ebextensions/" + file.getFileName()).collect(toSet());
        assertAll(matches(FILE, Guide.TEXT)
                .map(match -> match.group(1))
                .filter(file -> !copies.contains(file))
                .map(file -> () -> assertTrue(Files.exists(Project.ROOT.resolve(file)), file)));
    }

    @Test
    void everyOptionIsTold() {
        assertAll(Project.folder("options", "").stream().map(file -> () ->
                assertTrue(Guide.TEXT.contains("options/" + file.getFileName()), file::toString)));
    }

    @Test
    void whatSedPutsInIsWhatTheFileWaitsFor() {
        Set<String> filled = matches(SUBSTITUTION, Guide.TEXT)
                .filter(match -> Project.text(match.group(2)).contains(match.group(1)))
                .map(match -> match.group(2)).collect(toSet());
        Set<String> waiting = Project.folder("options", "").stream()
                .filter(file -> ConfigFile.hasPlaceholder(Project.text(file)))
                .map(file -> "options/" + file.getFileName()).collect(toSet());
        assertEquals(waiting, filled);
    }

    @Test
    void theCostsAddUp() {
        List<String[]> rows = Guide.TEXT.lines()
                .dropWhile(line -> !line.startsWith("| Item |")).skip(2).takeWhile(line -> line.startsWith("|"))
                .map(line -> line.replace("*", "").split("\\|"))
                .toList();
        String[] totals = rows.getLast();
        assertTrue(totals[1].contains("Total"), totals[1]);
        assertAll(IntStream.range(2, totals.length).mapToObj(column -> () -> assertEquals(
                amount(totals[column]),
                rows.stream().limit(rows.size() - 1L)
                        .map(row -> amount(row[column]))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))));
    }

    private static BigDecimal amount(String cell) {
        return cell.strip().equals("–") ? BigDecimal.ZERO : new BigDecimal(cell.strip().replace(',', '.'));
    }

    /** As the usual renderers name a heading. */
    private static String slug(String heading) {
        return Arrays.stream(heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").split(" "))
                .reduce((one, other) -> one + "-" + other).orElseThrow();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
