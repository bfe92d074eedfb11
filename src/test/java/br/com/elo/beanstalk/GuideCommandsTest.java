package br.com.elo.beanstalk;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.CommandTable;
import br.com.elo.project.Guide.Block;
import br.com.elo.project.Guide;
import br.com.elo.project.SimpleCommand;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuideCommandsTest {
    /** Given by every shell. */
    private static final Set<String> SHELL = Set.of("HOME", "PATH");
    /** Commands whose own patience ends before an instance has built the image, and what they need to be given. */
    private static final Set<String> SLOW = Set.of("create", "clone", "deploy", "setenv", "terminate");
    private static final int MINUTES = 40;
    private static final Set<String> FUNCTIONS = Guide.blocks().stream()
            .flatMap(block -> block.commands().stream())
            .flatMap(SimpleCommand::defined)
            .filter(name -> name.endsWith("()"))
            .collect(toSet());
    /** Commands that ask a question unless it is answered beforehand. */
    private static final Map<String, Set<String>> ASKING = Map.of(
            "init", Set.of("--platform"), "terminate", Set.of("--force"), "swap", Set.of("--destination_name"),
            "clone", Set.of("--clone_name"), "config", Set.of("--update"), "appversion", Set.of("--create"));

    @ParameterizedTest
    @MethodSource("br.com.elo.project.Guide#blocks")
    void aBlockIsAScriptByItself(Block block) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-n", "-c", block.script()).redirectErrorStream(true).start();
        assertEquals("", new String(bash.getInputStream().readAllBytes()));
        assertEquals(0, bash.waitFor());
    }

    @ParameterizedTest
    @MethodSource("br.com.elo.project.Guide#blocks")
    void aBlockUsesOnlyVariablesAndFunctionsThatWereDefinedBefore(Block block) {
        Set<String> known = new HashSet<>(SHELL);
        Guide.blocks().stream().filter(block::follows)
                .flatMap(other -> other.commands().stream())
                .flatMap(SimpleCommand::defined)
                .forEach(known::add);
        Set<String> unknown = new TreeSet<>();
        for (SimpleCommand command : block.commands()) {
            used(command).filter(name -> !known.contains(name)).forEach(unknown::add);
            command.defined().forEach(known::add);
        }
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theToolKnowsTheCommandAndItsFlags(List<String> call) {
        assertEquals(Set.of(), CommandTable.faults(call));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theRegionIsAlwaysGiven(List<String> call) {
        if (!call.contains("--version") || call.size() > 2) {
            int region = call.indexOf("--region");
            assertEquals("$REGION", region < 0 ? "none" : call.get(region + 1), () -> String.join(" ", call));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theToolWaitsLongerThanAnInstanceBuilds(List<String> call) {
        if (call.getFirst().equals("eb") && (SLOW.contains(call.get(1)) || call.contains("--update"))) {
            int timeout = call.indexOf("--timeout");
            assertTrue(timeout > 0 && Integer.parseInt(call.get(timeout + 1)) >= MINUTES, () -> String.join(" ", call));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nothingAsksBack(List<String> call) {
        if (call.getFirst().equals("eb")) {
            assertTrue(call.containsAll(ASKING.getOrDefault(call.get(1), Set.of())), () -> String.join(" ", call));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nothingWaitsByACommandThatGivesUpBeforeTheUpdateIsDone(List<String> call) {
        List<String> command = call.subList(0, Math.min(3, call.size()));
        assertNotEquals(List.of("aws", "elasticbeanstalk", "wait"), command, "gives up after 6 min 40 s");
    }

    private static Stream<String> used(SimpleCommand command) {
        return Stream.concat(
                command.variables().stream(),
                command.call().stream().limit(1).map(name -> name + "()").filter(FUNCTIONS::contains));
    }

    static Stream<List<String>> calls() {
        return Guide.blocks().stream()
                .flatMap(block -> block.commands().stream())
                .filter(command -> command.calls("eb") || command.calls("aws"))
                .map(SimpleCommand::call);
    }
}
