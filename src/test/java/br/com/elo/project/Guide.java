package br.com.elo.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** part1.md, whose blocks are the main path, and the guides of docs/guia. */
public final class Guide {
    public static final String MAIN = "part1.md";
    private static final String FOLDER = "docs/guia";
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
    private static final Pattern OPTIONAL = Pattern.compile("# opcional: (.+)\n");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private Guide() {
    }

    /** Each text by its file, part1.md first. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(MAIN, Project.text(MAIN));
        Project.folder(FOLDER, ".md").forEach(
                file -> texts.put(Project.ROOT.relativize(file).toString(), Project.text(file)));
        return texts;
    }

    /** All of it. */
    public static String text() {
        return String.join("\n", texts().values());
    }

    /** The blocks a reader can run, in order. */
    public static List<Block> blocks() {
        return blocks(texts());
    }

    /** The blocks of texts that are written as the guide is. */
    public static List<Block> blocks(Map<String, String> texts) {
        return texts.entrySet().stream().flatMap(text -> blocks(text.getKey(), text.getValue()).stream()).toList();
    }

    private static List<Block> blocks(String file, String text) {
        return FENCE.matcher(text).results()
                .filter(match -> match.group(1).equals("bash"))
                .map(match -> new Block(
                        file,
                        (int) text.substring(0, match.start()).lines().count() + 1,
                        heading(text, match.start()),
                        group(match.group(2)),
                        match.group(2),
                        sample(text, match.end())))
                .toList();
    }

    /** The command that creates an environment with a load balancer. */
    public static List<String> production() {
        return blocks().stream().flatMap(block -> block.commands().stream()).map(SimpleCommand::call)
                .filter(call -> call.containsAll(List.of("eb", "create", "--elb-type"))).findFirst().orElseThrow();
    }

    /** A text without its fences. */
    public static String prose(String text) {
        return FENCE.matcher(text).replaceAll("");
    }

    private static String heading(String text, int offset) {
        return HEADING.matcher(prose(text.substring(0, offset))).results()
                .reduce((first, second) -> second).map(heading -> heading.group(1)).orElse("");
    }

    private static String group(String script) {
        return Optional.of(OPTIONAL.matcher(script)).filter(Matcher::lookingAt).map(match -> match.group(1)).orElse("");
    }

    private static String sample(String text, int offset) {
        return FENCE.matcher(text.substring(offset)).results().findFirst()
                .filter(next -> next.group(1).equals("text"))
                .map(MatchResult::group).map(fence -> fence.replaceAll("(?m)^```.*\n?", ""))
                .orElse("");
    }

    /**
     * A fenced block of commands.
     *
     * @param file    it stands in
     * @param line    where it begins
     * @param heading the last one before it
     * @param group   of whose reader wants it: what its first line says; empty for a step of the main path
     * @param script  what stands in it
     * @param sample  the output that is shown next; empty if other commands come first
     */
    public record Block(String file, int line, String heading, String group, String script, String sample) {
        public boolean isOfTheMainPath() {
            return group.isEmpty();
        }

        /** Whether who runs this block has run the other: the main path, the same group, or the one it continues. */
        public boolean follows(Block other) {
            boolean earlier = other.file.equals(file) && other.line < line;
            return other.isOfTheMainPath() ? earlier || !file.equals(MAIN)
                    : earlier && group.startsWith(other.group);
        }

        public List<SimpleCommand> commands() {
            return ShellReader.commands(script);
        }

        @Override
        public String toString() {
            return "%s:%d %s".formatted(file, line, group).strip();
        }
    }
}
