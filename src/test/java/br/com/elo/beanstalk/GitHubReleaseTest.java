package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Node;
import br.com.elo.project.Project;
import br.com.elo.project.SourceBundle;
import br.com.elo.project.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** options/github-release.yml: what it sends, and with which rights. */
class GitHubReleaseTest {
    private static final String FILE = "options/github-release.yml";
    private static final String TEXT = Project.text(FILE);
    private static final Node WORKFLOW = new Node(Yaml.read(FILE, TEXT));
    private static final Node JOB = WORKFLOW.at("jobs", "release");
    private static final Pattern ACTION = Pattern.compile("uses: (.*)");
    @TempDir
    private Path folder;

    @Test
    void itSendsWhatTheEbCliWouldSendOfTheCommit() throws Exception {
        Path checkout = folder.resolve("checkout");
        run(folder, "git", "clone", "--quiet", "--no-local", Project.ROOT.toString(), checkout.toString());
        List<String> committed = Arrays.asList(run(checkout, "git", "ls-files").split("\n"));
        run(checkout, "bash", "-e", "-o", "pipefail", "-c", JOB.at("steps", 2, "run").text());
        try (ZipFile zip = new ZipFile(folder.resolve("source.zip").toFile())) {
            assertEquals(new SourceBundle(Files.createDirectory(folder.resolve("rules"))).taken(committed),
                    new TreeSet<>(zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList()));
        }
    }

    @Test
    void itMayReadTheCodeAndBeVouchedForAndNothingElse() {
        assertEquals(Map.of(), WORKFLOW.at("permissions").value());
        assertEquals(Map.of("contents", "read", "id-token", "write"), JOB.at("permissions").value());
    }

    @Test
    void itsEnvironmentIsTheOneThatTheRoleAsksFor() {
        assertEquals("production", JOB.at("environment").text());
        assertEquals("false", WORKFLOW.at("concurrency", "cancel-in-progress").text());
        assertTrue(JOB.at("steps", 3, "run").text().contains("--key source.zip "), "the role may put nothing else");
    }

    /** Dependabot does not look here, but at the workflow that has the same action. */
    @Test
    void itsActionsArePinnedByCommitAndAsNewAsInTheOtherWorkflow() {
        List<String> actions = actions(TEXT);
        assertEquals(2, actions.size());
        actions.forEach(action -> assertTrue(action.matches("[\\w-]+/[\\w-]+@[0-9a-f]{40} # v[0-9.]+"), action));
        assertTrue(actions(Project.text(".github/workflows/ci.yml")).contains(actions.getFirst()), actions.getFirst());
    }

    private static List<String> actions(String workflow) {
        return ACTION.matcher(workflow).results().map((MatchResult match) -> match.group(1)).toList();
    }

    private String run(Path directory, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("RUNNER_TEMP", folder.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
