package br.com.elo.rehearsal.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.project.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The tools that rehearsal/python/install has installed. */
public final class AwsTools {
    private AwsTools() {
    }

    /** What a tool prints; it has to succeed. */
    public static String run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(Project.ROOT.resolve("target/aws-tools/bin").resolve(tool).toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
