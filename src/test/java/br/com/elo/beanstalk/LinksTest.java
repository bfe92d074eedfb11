package br.com.elo.beanstalk;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.project.Guide;
import br.com.elo.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between the documents of this project lead somewhere: to a file, and to a heading in it. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!\\w+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern LABEL = Pattern.compile("\\[([^]]+)]\\([^)]*\\)");

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileAndToAHeadingInIt(Path document) {
        List<String> dead = LINK.matcher(Guide.prose(Project.text(document))).results()
                .filter(link -> !leads(document, link.group(1), link.group(2)))
                .map(link -> link.group())
                .toList();
        assertEquals(List.of(), dead);
    }

    private static boolean leads(Path document, String file, String heading) {
        Path target = file.isEmpty() ? document : document.resolveSibling(file);
        return Files.exists(target) && (heading == null || headings(target).contains(heading));
    }

    private static Set<String> headings(Path document) {
        return HEADING.matcher(Guide.prose(Project.text(document))).results()
                .map(heading -> slug(heading.group(1))).collect(toSet());
    }

    /** As the usual renderers name a heading. */
    private static String slug(String heading) {
        return LABEL.matcher(heading).replaceAll("$1").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Project.ROOT); Stream<Path> docs = Files.walk(Project.ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }
}
