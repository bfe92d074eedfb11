package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Guide;
import br.com.elo.project.Ports;
import br.com.elo.project.Yaml;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The service itself, started and stopped: it refuses as the guide shows, and its lines have the fields shown. */
class GuideLogTest {
    @Test
    void theGuideShowsTheAnswerAndTheLinesOfTheService() throws Exception {
        int port = Ports.free();
        Process service = start(port);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = service.inputReader()) {
            lines.add(out.readLine());
            URLConnection refused = URI.create("http://localhost:" + port).toURL().openConnection();
            assertTrue(Guide.text().contains("\n%s\nWWW-Authenticate: %s\n".formatted(
                    refused.getHeaderField(null), refused.getHeaderField("WWW-Authenticate"))));
            service.toHandle().destroy();
            out.lines().forEach(lines::add);
        } finally {
            service.destroyForcibly();
        }
        assertEquals(keys("started", lines.stream()), keys("started", Guide.text().lines()));
        assertEquals(keys("requests", lines.stream()), keys("requests", Guide.text().lines()));
    }

    private static Process start(int port) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-classpath", System.getProperty("java.class.path"), "br.com.elo.api.Main")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        java.environment().putAll(Map.of(
                "ELO_PASS", "a-token-that-is-long-enough-to-be-strong",
                "SERVER_PORT", Integer.toString(port), "SERVER_DRAIN_SECONDS", "0"));
        java.environment().remove("ELO_PASS_PREVIOUS");
        return java.start();
    }

    private static List<String> keys(String event, Stream<String> lines) {
        return lines.filter(line -> line.startsWith("{") && line.contains("\"event\":\"" + event + "\""))
                .map(line -> List.copyOf(Yaml.read(event, line).keySet()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line: " + event));
    }
}
