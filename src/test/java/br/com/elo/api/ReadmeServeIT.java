package br.com.elo.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README.md's one command to run it, as pasted into a fresh copy; only the port is another. */
class ReadmeServeIT {
    private static final Pattern COMMAND = Pattern.compile("(?m)^ELO_PASS=(\\S+) mvn\\b.*$");
    private static final List<String> NEEDED = List.of("pom.xml", "src/main");
    @TempDir
    private Path folder;

    @Test
    void oneCommandBuildsAndServes() throws IOException {
        for (String each : NEEDED) {
            copy(Project.ROOT.resolve(each));
        }
        var command = COMMAND.matcher(Project.text("README.md")).results().findFirst().orElseThrow();
        try (ApiProcess maven = new ApiProcess.Command().in(folder).shell(command.group()).serve()) {
            String answer = maven.exchange("GET / HTTP/1.1\nHost: a\nAuthorization: Token " + command.group(1)
                    + "\nConnection: close\n\n");
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            ProcessHandle.of(maven.pid()).orElseThrow().descendants().forEach(ProcessHandle::destroy);
        }
    }

    private void copy(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(Project.ROOT.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
