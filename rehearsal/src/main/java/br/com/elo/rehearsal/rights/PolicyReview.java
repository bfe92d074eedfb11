package br.com.elo.rehearsal.rights;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Project;
import br.com.elo.project.Template;
import br.com.elo.project.TemplateFile;
import br.com.elo.project.Yaml;
import br.com.elo.standin.option.Json;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** rehearsal/iam/review.mjs on the policies in options. */
public final class PolicyReview {
    private static final String ENDING = ".policy.json";
    /** Where rehearsal/iam/install puts the policy engine. */
    public static final Path ENGINE = Project.ROOT.resolve("target/iam");

    private PolicyReview() {
    }

    /**
     * What the policies lack.
     *
     * @param record of the calls of a rehearsal: with it, also what they have too much
     */
    public static List<String> complaints(Optional<Path> record) throws IOException, InterruptedException {
        Map<String, Object> subject = new LinkedHashMap<>(Map.of("policies", policies(), "resources", resources()));
        record.ifPresent(file -> subject.put("record", file.toString()));
        Process node = new ProcessBuilder("node", ENGINE.resolve("review.mjs").toString())
                .redirectErrorStream(true).start();
        try (Writer input = node.outputWriter()) {
            input.write(Json.write(subject));
        }
        List<String> lines = node.inputReader().lines().toList();
        if (node.waitFor() != 0) {
            throw new IOException("review.mjs failed:\n" + String.join("\n", lines));
        }
        return lines;
    }

    private static Map<String, Object> policies() {
        Map<String, Object> policies = new LinkedHashMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            policies.put(name.substring(0, name.length() - ENDING.length()), Yaml.read(name, Project.text(file)));
        }
        return policies;
    }

    /** All policies. */
    static List<Path> files() {
        return Project.folder("options", ENDING);
    }

    /** Ours: for Beanstalk's own AWS has a policy. */
    private static List<Map<String, Object>> resources() {
        return Stream.of(
                ConfigFile.all().stream().flatMap(file -> file.resources().entrySet().stream())
                        .filter(resource -> !Template.isBeanstalks(resource.getKey()))
                        .map(resource -> resource("awseb-e-abcdefghij-stack", resource.getKey(), resource.getValue().get("Type"))),
                TemplateFile.DASHBOARD.types().entrySet().stream()
                        .map(type -> resource("elo-api-prod-dashboard", type.getKey(), type.getValue())),
                TemplateFile.PIPELINE.types().entrySet().stream()
                        .map(type -> resource("elo-api-prod-pipeline", type.getKey(), type.getValue())))
                .flatMap(stack -> stack).toList();
    }

    private static Map<String, Object> resource(String stack, String id, Object type) {
        return Map.of("stack", stack, "id", id, "type", type);
    }
}
