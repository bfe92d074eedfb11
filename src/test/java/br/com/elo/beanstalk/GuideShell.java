package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.project.Guide.Block;
import br.com.elo.project.Guide;
import br.com.elo.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks of part1.md run by bash, with stand-ins for `eb` and `aws` that remember environments in a folder. */
final class GuideShell {
    private static final String ACCOUNT = Project.text("src/test/resources/beanstalk/account.sh");
    private final Path home;

    GuideShell(Path home) {
        this.home = home;
    }

    /** What a script prints, after the main path's names and functions; "did: ..." is a change in the account. */
    List<String> run(String script) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", ACCOUNT + definitions() + script);
        bash.environment().put("HOME", home.toString());
        Process process = bash.redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertEquals(0, process.waitFor(), lines::toString);
        return lines;
    }

    /** Only the changes. */
    List<String> changes(String script) throws IOException, InterruptedException {
        return run(script).stream().filter(line -> line.startsWith("did: ")).map(line -> line.substring(5)).toList();
    }

    static String blocks(String group) {
        String script = Guide.blocks().stream()
                .filter(block -> block.group().equals(group))
                .map(Block::script)
                .collect(Collectors.joining("\n"));
        if (script.isEmpty()) {
            throw new AssertionError("no block in part1.md: " + group);
        }
        return script + "\n";
    }

    private static String definitions() {
        return Stream.of("APP=", "endereco() {")
                .map(start -> Guide.blocks().stream()
                        .map(Block::script).filter(script -> script.startsWith(start)).findFirst().orElseThrow())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
