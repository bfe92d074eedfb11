package br.com.elo.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.CommandTable;
import br.com.elo.project.Project;
import br.com.elo.project.ShellReader;
import br.com.elo.project.SimpleCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** `aws` and `eb` know every command and option of bin/: of those it runs, and of those it tells a person to type. */
class CommandLineTest {
    private static final Pattern HERE_DOCUMENT = Pattern.compile("(?s)<< '(\\w+)'\n.*?\n\\1\n");
    private static final Pattern ADVICE = Pattern.compile("\\b(?:aws|eb) [a-z][^;:,()]*");
    /** Of the second generation of the AWS CLI alone, and bin/check says so. */
    private static final String ONLY_IN_2 = "aws sso login";

    @ParameterizedTest
    @MethodSource("br.com.elo.bin.ShellTest#scripts")
    void theToolsKnowEveryCommandAndItsOptions(Path script) {
        Set<String> faults = new TreeSet<>();
        calls(script).forEach(call -> CommandTable.faults(call).forEach(fault ->
                faults.add(String.join(" ", call) + ": " + fault)));
        assertEquals(Set.of(), faults);
    }

    @Test
    void callsAreFoundWhereverTheyStand() {
        List<List<String>> calls = ShellTest.scripts().flatMap(CommandLineTest::calls).toList();
        for (String start : List.of("aws elasticbeanstalk describe-environments", "aws iam detach-group-policy",
                "aws iam list-role-policies --role-name", "eb setenv", "aws service-quotas request-service-quota-increase")) {
            assertTrue(calls.stream().anyMatch(call -> String.join(" ", call).startsWith(start)), start);
        }
    }

    private static Stream<List<String>> calls(Path script) {
        String text = HERE_DOCUMENT.matcher(Project.text(script)).replaceAll("\n");
        return Stream.of("role", "group").map(kind -> text.replace("-$1-", "-" + kind + "-"))
                .flatMap(each -> ShellReader.commands(each).stream())
                .flatMap(command -> Stream.concat(run(command), advice(command)));
    }

    /** The tool may be an argument of a function, and its name one before it. */
    private static Stream<List<String>> run(SimpleCommand command) {
        List<String> words = command.call();
        int tool = Math.max(words.lastIndexOf("aws"), words.lastIndexOf("eb"));
        return tool < 0 || tool + 1 == words.size() || words.get(tool + 1).equals("$@")
                ? Stream.of() : Stream.of(words.subList(tool, words.size()));
    }

    private static Stream<List<String>> advice(SimpleCommand command) {
        return command.words().stream()
                .flatMap(word -> ADVICE.matcher(word).results()).map(MatchResult::group)
                .filter(advice -> !advice.equals(ONLY_IN_2))
                .map(advice -> List.of(advice.split(" ")));
    }
}
