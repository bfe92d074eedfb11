package br.com.elo.beanstalk;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** part1.md. */
final class Guide {
    static final String TEXT = Project.text("part1.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)(?: opcional ([a-z0-9-]+))?\n(.*?)^```$");

    private Guide() {
    }

    /** The blocks a reader can run, in order. */
    static List<Block> blocks() {
        return FENCE.matcher(TEXT).results()
                .filter(match -> match.group(1).equals("bash"))
                .map(match -> new Block(line(match.start()), Objects.toString(match.group(2), ""), match.group(3)))
                .toList();
    }

    /** The text outside of all fences. */
    static String prose() {
        return FENCE.matcher(TEXT).replaceAll("");
    }

    private static int line(int offset) {
        return (int) TEXT.substring(0, offset).lines().count() + 1;
    }

    /**
     * A fenced block of commands.
     *
     * @param line   where it begins
     * @param group  of whose reader wants it; empty for a step of the main path
     * @param script what stands in it
     */
    record Block(int line, String group, String script) {
        /** Whether who runs this block has run the other: the main path, the same group, or the one it continues. */
        boolean follows(Block other) {
            return other.line < line
                    && (other.group.isEmpty() || other.group.equals(group) || group.startsWith(other.group + "-"));
        }

        List<SimpleCommand> commands() {
            return ShellReader.commands(script);
        }

        @Override
        public String toString() {
            return "part1.md:%d %s".formatted(line, group);
        }
    }
}
