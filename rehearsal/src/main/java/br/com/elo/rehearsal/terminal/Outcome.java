package br.com.elo.rehearsal.terminal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What became of a script.
 *
 * @param output   all that it printed
 * @param failures the commands in it that failed, also where the next one covers that up
 */
public record Outcome(String output, List<FailedCommand> failures) {
    /** Enough to see an error message and what led to it. */
    private static final int TAIL = 25;
    private static final Pattern BAD_NEWS = Pattern.compile("(?m)^\\S+ \\S+ +ERROR +(.*)$");

    public boolean failed() {
        return !failures.isEmpty();
    }

    /** The bad news that `eb` printed, each once. */
    public List<String> badNews() {
        return BAD_NEWS.matcher(output).results().map(event -> event.group(1)).distinct().toList();
    }

    /** The end of what it printed. */
    public String tail() {
        List<String> lines = output.lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - TAIL)).collect(Collectors.joining("\n"));
    }

    /**
     * A command that ended with another status than 0, where nothing asked for its status.
     *
     * @param status  its exit status
     * @param command as it is written, so that no value of a variable shows
     */
    public record FailedCommand(int status, String command) {
        @Override
        public String toString() {
            return "`%s` ended with status %d".formatted(command, status);
        }
    }
}
