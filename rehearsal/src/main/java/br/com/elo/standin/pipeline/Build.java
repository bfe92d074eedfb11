package br.com.elo.standin.pipeline;

import br.com.elo.project.Docker;
import br.com.elo.standin.machine.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A build of a project: its buildspec in bash, with CodeBuild's variables and no others. */
final class Build {
    private final String id = UUID.randomUUID().toString();
    private final Instant start = Instant.now();
    private final BuildProject project;
    private final Actor actor;
    private final BuildMachine machine;
    private final Path folder;
    private final BuildLog log;
    private volatile String status = "IN_PROGRESS";
    private volatile String phase = "SUBMITTED";

    Build(BuildProject project, Actor actor, BuildMachine machine) {
        this.project = project;
        this.actor = actor;
        this.machine = machine;
        this.folder = machine.folder().resolve(id);
        this.log = new BuildLog(actor, project.logGroup(), id,
                machine.folder().resolve(project.name() + "-" + id + ".log"));
    }

    /**
     * What comes of it.
     *
     * @param variables those that are exported
     * @param artifact  a zip file, if there is to be one
     */
    record Result(Map<String, String> variables, Optional<byte[]> artifact) {
    }

    /** A project's name and a number of its own. */
    String id() {
        return project.name() + ":" + id;
    }

    BuildProject project() {
        return project;
    }

    Instant start() {
        return start;
    }

    String status() {
        return status;
    }

    String phase() {
        return phase;
    }

    /**
     * Runs it.
     *
     * @param initiator who started it
     * @throws BuildFailure if it fails
     */
    Result run(String initiator, Supplier<byte[]> source) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try {
            enter("PROVISIONING");
            log.open();
            Result result = runLogged(initiator, source);
            status = "SUCCEEDED";
            return result;
        } catch (ActionFailure e) {
            throw new BuildFailure(phase, "ACCESS_DENIED", e.getMessage());
        } finally {
            end();
        }
    }

    private Result runLogged(String initiator, Supplier<byte[]> source) throws IOException, InterruptedException {
        try (log) {
            enter("DOWNLOAD_SOURCE");
            Path home = Files.createDirectories(folder.resolve("root"));
            Path directory = Files.createDirectories(folder.resolve("src"));
            ArtifactZip.unpack(source.get(), directory);
            return build(directory, variables(home, directory, initiator));
        }
    }

    private void enter(String next) {
        phase = next;
    }

    private void end() {
        status = status.equals("SUCCEEDED") ? status : "FAILED";
        if (project.privileged()) {
            forgetImages();
        }
        Folder.delete(folder);
    }

    private Map<String, String> variables(Path home, Path directory, String initiator) throws IOException {
        Map<String, String> variables = new TreeMap<>(machine.variables(home, actor, project.privileged()));
        String region = actor.region().name();
        variables.putAll(Map.of("AWS_REGION", region, "AWS_DEFAULT_REGION", region,
                "CODEBUILD_BUILD_ID", id(), "CODEBUILD_INITIATOR", initiator, "CODEBUILD_LOG_PATH", id,
                "CODEBUILD_BUILD_ARN", actor.region().arn("codebuild", "build/" + id()),
                "CODEBUILD_SRC_DIR", directory.toString(), "CODEBUILD_START_TIME", Long.toString(start.toEpochMilli()),
                "CODEBUILD_BUILD_SUCCEEDING", "1", "CODEBUILD_CI", "true"));
        variables.putAll(project.variables());
        return variables;
    }

    private Result build(Path directory, Map<String, String> variables) throws IOException, InterruptedException {
        Buildspec buildspec = Buildspec.parse(project.buildspec());
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        try (BuildShell shell = new BuildShell(directory, variables, scripts, log.file())) {
            for (Buildspec.Phase next : buildspec.phases()) {
                enter(next.title());
                for (String command : next.commands()) {
                    run(shell, command);
                }
            }
            Map<String, String> exported = new TreeMap<>();
            for (String name : buildspec.exported()) {
                exported.put(name, shell.variable(name));
            }
            enter("UPLOAD_ARTIFACTS");
            return new Result(exported, artifact(buildspec, directory));
        } catch (TimeoutException e) {
            throw new BuildFailure(phase, "BUILD_TIMED_OUT", "Build has timed out.");
        }
    }

    private void run(BuildShell shell, String command) throws IOException, InterruptedException, TimeoutException {
        log.add("[Container] Running command " + command);
        Duration left = Duration.between(Instant.now(), start.plus(project.timeout()));
        int exit = shell.run(command, left.isNegative() ? Duration.ZERO : left);
        if (exit != 0) {
            throw new BuildFailure(phase, "COMMAND_EXECUTION_ERROR",
                    "Error while executing command: %s. Reason: exit status %d".formatted(command, exit));
        }
    }

    private static Optional<byte[]> artifact(Buildspec buildspec, Path directory) throws IOException {
        if (buildspec.artifacts().isEmpty()) {
            return Optional.empty();
        }
        Properties artifacts = buildspec.artifacts().get();
        return Optional.of(ArtifactZip.pack(
                directory.resolve(artifacts.find("base-directory").orElse(".")), artifacts.texts("files").toList()));
    }

    /** The machine of a build is gone with it, and so are its images; their layers stay, as a cache would. */
    private void forgetImages() {
        List<String> images = Docker.run(Map.of(), "images", "--format", "{{.Repository}}:{{.Tag}}").out().lines()
                .filter(image -> image.startsWith(machine.registry() + "/") && !image.endsWith(":<none>")).toList();
        images.forEach(image -> Docker.run(Map.of(), "rmi", "--no-prune", image));
    }
}
