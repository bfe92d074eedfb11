package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.PipelineFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the builds of options/pipeline.yaml run. */
class PipelineBuildspecTest {
    @ParameterizedTest
    @ValueSource(strings = {"Build", "Verify"})
    void aBuildspecIsReadByBash(String project) throws Exception {
        for (String command : PipelineFile.commands(project)) {
            assertTrue(command.contains("set -eu\n"), command);
            Process bash = new ProcessBuilder("bash", "-n", "-c", command).redirectErrorStream(true).start();
            assertEquals("", new String(bash.getInputStream().readAllBytes()), command);
            assertEquals(0, bash.waitFor());
        }
    }

    /** bin/release shows this line, and nothing else of the log. */
    @ParameterizedTest
    @ValueSource(strings = {"Build", "Verify"})
    void whereABuildEndsItSaysWhy(String project) {
        for (String command : PipelineFile.commands(project)) {
            List<String> lines = command.lines().map(String::strip).toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).equals("exit 1")) {
                    assertTrue(lines.get(i - 1).matches("echo \"release: .*\" >&2"), lines.get(i - 1));
                }
            }
        }
    }
}
