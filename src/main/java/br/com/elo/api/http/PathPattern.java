package br.com.elo.api.http;

import io.helidon.common.uri.UriEncoding;
import io.helidon.common.uri.UriPath;
import io.helidon.http.PathMatchers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A path as Helidon's routing takes it: literal, or with <code>{parameter}</code>, <code>[optional]</code> and * in it. */
final class PathPattern {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\+?([^{}:*]*)(:(?:[^{}]|\\{[^{}]*})*)?}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^]]*)]");
    /** What no path has that was ever decoded: also empty segments, and dots that would be resolved. */
    private static final Pattern IMPOSSIBLE = Pattern.compile("//|/\\.\\.?(/|$)|[?#;]");
    private static final Pattern BAD_ENCODING = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /** No literal path and no usual expression for an id has it. */
    private static final String UNUSUAL = "\u00b6";

    private PathPattern() {
    }

    static Optional<String> problem(String path) {
        try {
            PathMatchers.create(path);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.of("not a path pattern of Helidon's: " + e.getMessage());
        }
        String literal = PARAMETER.matcher(path).replaceAll("x");
        if (IMPOSSIBLE.matcher(literal).find() || BAD_ENCODING.matcher(literal).find()) {
            return Optional.of("no request has such a path; it may have no query, fragment, semicolon, //, /./, /../ "
                    + "or half an encoded character");
        }
        return twice(path).map(name -> "the parameter " + name + " is there twice");
    }

    /**
     * Paths that it takes and that another pattern would hardly take unless it takes all that this one does.
     *
     * @return none where a parameter has an expression of its own
     */
    static List<UriPath> examples(String path) {
        if (PARAMETER.matcher(path).results().anyMatch(found -> found.group(2) != null)) {
            return List.of();
        }
        String literal = PARAMETER.matcher(path).replaceAll(UNUSUAL).replace("*", UNUSUAL);
        return Stream.of(OPTIONAL.matcher(literal).replaceAll("$1"), OPTIONAL.matcher(literal).replaceAll(""))
                .map(UriEncoding::decodeUri)
                .map(UriPath::createFromDecoded)
                .toList();
    }

    private static Optional<String> twice(String path) {
        Set<String> names = new HashSet<>();
        return PARAMETER.matcher(path).results()
                .map(found -> found.group(1).strip())
                .filter(name -> !name.isEmpty() && !names.add(name))
                .findFirst();
    }
}
