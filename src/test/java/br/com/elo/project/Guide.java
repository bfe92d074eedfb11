package br.com.elo.project;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** part1.md. */
public final class Guide {
    public static final String TEXT = Project.text("part1.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)(?: opcional ([a-z0-9-]+))?\n(.*?)^```$");
    private static final Pattern NUMBERED_HEADING = Pattern.compile("(?m)^#+ ([0-9]+(?:\\.[0-9]+)?)\\.? .*");

    private Guide() {
    }

    /** The blocks a reader can run, in order. */
    public static List<Block> blocks() {
        return blocks(TEXT);
    }

    /** The blocks of a text that is written as the guide is. */
    public static List<Block> blocks(String text) {
        return FENCE.matcher(text).results()
                .filter(match -> match.group(1).equals("bash"))
                .map(match -> new Block(
                        (int) text.substring(0, match.start()).lines().count() + 1,
                        section(text, match.start()),
                        Objects.toString(match.group(2), ""),
                        match.group(3),
                        sample(text, match.end())))
                .toList();
    }

    /** The text outside of all fences. */
    public static String prose() {
        return FENCE.matcher(TEXT).replaceAll("");
    }

    /** The command that creates an environment with a load balancer. */
    public static List<String> production() {
        return blocks().stream().flatMap(block -> block.commands().stream()).map(SimpleCommand::call)
                .filter(call -> call.containsAll(List.of("eb", "create", "--elb-type"))).findFirst().orElseThrow();
    }

    private static String section(String text, int offset) {
        return NUMBERED_HEADING.matcher(text.substring(0, offset)).results()
                .reduce((first, second) -> second).map(heading -> heading.group(1)).orElse("");
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
     * @param line    where it begins
     * @param section number of the section it stands in
     * @param group   of whose reader wants it; empty for a step of the main path
     * @param script  what stands in it
     * @param sample  the output that is shown next; empty if other commands come first
     */
    public record Block(int line, String section, String group, String script, String sample) {
        /** Whether who runs this block has run the other: the main path, the same group, or the one it continues. */
        public boolean follows(Block other) {
            return other.line < line
                    && (other.group.isEmpty() || other.group.equals(group) || group.startsWith(other.group + "-"));
        }

        public List<SimpleCommand> commands() {
            return ShellReader.commands(script);
        }

        @Override
        public String toString() {
            return "part1.md:%d %s".formatted(line, group).strip();
        }
    }
}
