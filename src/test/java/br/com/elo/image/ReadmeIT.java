package br.com.elo.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Guide;
import br.com.elo.project.Docker;
import br.com.elo.project.Ports;
import br.com.elo.project.Project;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README.md and part1.md do with Docker, as pasted but for the port and the names, and the answers they show. */
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(docker build.*?)^```$");
    private static final Pattern COMMENT = Pattern.compile("  +# (.*?)…?$");

    @Test
    void theReadmesCommandsAnswerAsItsCommentsSay() throws Exception {
        String script = BLOCK.matcher(Project.text("README.md")).results().findFirst().orElseThrow().group(1);
        shows(script.lines().flatMap(line -> COMMENT.matcher(line).results()).map(match -> match.group(1)), run(script));
    }

    @Test
    void theGuidesCommandsAnswerAsItShows() throws Exception {
        Guide.Block block = Guide.blocks().stream()
                .filter(each -> each.script().contains("docker run")).findFirst().orElseThrow();
        shows(block.sample().lines().filter(line -> !line.equals("…")), run(block.script()));
    }

    private static void shows(Stream<String> expected, String output) {
        List<String> texts = expected.toList();
        assertTrue(texts.size() >= 3, texts::toString);
        int from = 0;
        for (String text : texts) {
            int found = output.indexOf(text, from);
            assertTrue(found >= 0, () -> "no `" + text + "` in its turn in\n" + output);
            from = found + text.length();
        }
    }

    private static String run(String script) throws Exception {
        int port = Ports.free();
        String name = "elo-api-readme-" + port;
        Process bash = new ProcessBuilder("bash", "-ec", script
                .replace("8080:8080", "127.0.0.1:" + port + ":8080").replace("localhost:8080", "localhost:" + port)
                .replaceAll("\\belo-api\\b", name))
                .directory(Project.ROOT.toFile()).redirectErrorStream(true).start();
        try {
            String output = new String(bash.getInputStream().readAllBytes());
            assertEquals(0, bash.waitFor(), output);
            return output;
        } finally {
            Docker.run(Map.of(), "rm", "--force", name);
            Docker.run(Map.of(), "image", "rm", "--force", name);
        }
    }
}
