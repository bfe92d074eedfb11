package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.project.ShellReader;
import br.com.elo.project.SimpleCommand;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellReaderTest {
    @Test
    void aCommandInsideAnArgumentComesBeforeTheOneItStandsIn() {
        assertEquals(
                List.of(List.of("cat", "$FILE"), List.of("eb", "setenv", "A=$()", "--timeout", "40")),
                words("""
                        eb setenv "A=$(cat "$FILE")" \\
                          --timeout 40   # minutes
                        """));
    }

    @Test
    void aRedirectionIsNoWord() {
        assertEquals(
                List.of(List.of("eb", "status"), List.of("eb", "create")),
                words("eb status > /dev/null 2>&1 || eb create"));
    }

    @Test
    void singleQuotesHideAVariableAndDoubleQuotesDoNot() {
        assertEquals(List.of("B"), ShellReader.commands("awk '$A' \"$B [?x=='y']\"").getFirst().variables());
    }

    @Test
    void aVariableIsDefinedByAssignmentExportAndLoop() {
        List<String> names = ShellReader.commands("A=1\nexport B=2 C=\"\"\nfor d in x; do :; done").stream()
                .flatMap(SimpleCommand::defined)
                .toList();
        assertEquals(List.of("A", "B", "C", "d"), names);
    }

    @Test
    void aFunctionIsDefinedByNameAndItsBodyIsRead() {
        List<SimpleCommand> commands = ShellReader.commands("call() {\n  eb x \"$A\"\n}\ncall y");
        assertEquals(
                List.of(List.of("call()"), List.of("eb", "x", "$A"), List.of("}"), List.of("call", "y")),
                commands.stream().map(SimpleCommand::words).toList());
        assertEquals(List.of("call()"), commands.stream().flatMap(SimpleCommand::defined).toList());
    }

    @Test
    void aSubshellAndAConditionHoldCommands() {
        assertEquals(
                List.of(List.of("umask", "077"), List.of("aws", "s3"), List.of("eb", "x")),
                ShellReader.commands("(umask 077 && aws s3)\nif eb x; then fi").stream()
                        .map(SimpleCommand::call)
                        .filter(call -> !call.isEmpty() && !call.equals(List.of("fi")))
                        .toList());
    }

    private static List<List<String>> words(String script) {
        return ShellReader.commands(script).stream().map(SimpleCommand::words).toList();
    }
}
