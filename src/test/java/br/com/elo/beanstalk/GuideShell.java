package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.project.Guide.Block;
import br.com.elo.project.Guide;
import br.com.elo.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Blocks of the guide run by bash, with stand-ins for `eb` and `aws` that remember environments in a folder. */
final class GuideShell {
    private static final String ACCOUNT = Project.text("src/test/resources/beanstalk/account.sh");
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^[A-Z_]+=\"\\$\\((?:.*\\\\\n)*.*$|^[A-Z_]+=.*$|(?s)^chamar\\(\\) \\{.*?^}$");
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

    /** The blocks of a group in a guide. */
    static String blocks(String file, String group) {
        String script = Guide.blocks().stream()
                .filter(block -> block.file().equals("docs/guia/" + file) && block.group().equals(group))
                .map(Block::script)
                .collect(Collectors.joining("\n"));
        if (script.isEmpty()) {
            throw new AssertionError("no block in " + file + ": " + group);
        }
        return script + "\n";
    }

    /** The names that the main path begins with, and the address that it finds. */
    private static String definitions() {
        return Guide.blocks().stream().filter(Block::isOfTheMainPath)
                .flatMap(block -> DEFINITION.matcher(block.script()).results())
                .map(MatchResult::group)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
