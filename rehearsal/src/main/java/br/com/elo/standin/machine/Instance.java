package br.com.elo.standin.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** An instance of an environment: a folder, an nginx and a container. */
final class Instance implements AutoCloseable {
    private static final String CONTAINER_LOG = "/var/log/eb-docker/containers/eb-current-app/stdouterr.log";
    private final String id;
    private final int port;
    private final Path folder;
    private final Engine engine;
    private final LogSink logs;
    private final Nginx nginx;
    private final ApplicationImage image;
    private final List<Tail> tails;
    private final Instant launchedAt = Instant.now();
    private volatile Optional<Container> container = Optional.empty();
    private volatile String version = "";
    private volatile boolean on = true;

    Instance(String id, int port, Path folder, Engine engine, LogSink logs) {
        this.id = id;
        this.port = port;
        this.folder = folder;
        this.engine = engine;
        this.logs = logs;
        nginx = new Nginx(folder);
        image = new ApplicationImage(engine, "elo-rehearsal:" + id, folder.resolve("root"));
        engine.putCommand(folder.resolve("bin"));
        tails = List.of("access.log", "error.log").stream()
                .map(name -> new Tail(nginx.log(name), line -> logs.line(id, "/var/log/nginx/" + name, line)))
                .toList();
    }

    String id() {
        return id;
    }

    int port() {
        return port;
    }

    Instant launchedAt() {
        return launchedAt;
    }

    /** The version that was brought to it last, and came to serve. */
    String version() {
        return version;
    }

    /** Whether the machine is on, which is all that EC2 checks. Its nginx or its container may have ended. */
    boolean isOn() {
        return on;
    }

    /** What the instance answers to a health check. */
    OptionalInt status(HealthCheck check) {
        return Probe.status(port(), check);
    }

    HealthdLog requests() {
        return new HealthdLog(nginx.log("healthd"));
    }

    /**
     * Executes a command of the platform engine.
     *
     * @param patience how long the application may take until it answers the health check
     */
    void execute(Command command, Release release, HealthCheck check, Duration patience) {
        EngineLog log = new EngineLog(id, logs, command, release.variables().values());
        Path source = folder.resolve("var/app/staging");
        Hooks hooks = new Hooks(source, folder.resolve("bin"), release.variables(), log);
        log.info("Engine received EB command " + command);
        log.instruct("StageApplication", () -> Bundle.unpack(release.bundle(), source));
        hooks.run(command, "prebuild");
        image.make(source, log);
        hooks.run(command, "predeploy");
        log.instruct("Run Docker Container", () -> run(ContainerPort.of(source), source, release.variables(), log));
        log.instruct("Wait for the application", () -> await(check, patience, log));
        hooks.run(command, "postdeploy");
        version = release.version();
        log.info("Instance deployment completed successfully.");
    }

    /** The old container goes before the new one comes, and nginx answers 502 in between. */
    private void run(int containerPort, Path source, Map<String, String> variables, EngineLog log) {
        Path file = writeVariables(variables);
        container.ifPresent(Container::remove);
        Container started = engine.start(image.tag(), file);
        container = Optional.of(started);
        started.follow(line -> logs.line(id, CONTAINER_LOG, line));
        String address = started.address();
        if (address.isEmpty()) {
            throw new DeploymentException(log.redacted(started.ending()));
        }
        nginx.configure(config -> NginxConfig.write(
                config, NginxMain.DOCKER, port, address + ":" + containerPort, source));
    }

    private void await(HealthCheck check, Duration patience, EngineLog log) {
        Container started = container.orElseThrow();
        boolean over = Patience.await(patience, () -> check.isGood(status(check)) || !started.isRunning());
        if (!started.isRunning()) {
            throw new DeploymentException(log.redacted(started.ending()));
        }
        if (!over) {
            throw new DeploymentException(check.describe(id, status(check)));
        }
    }

    /** In a file for docker run --env-file, as on an instance: in arguments everybody could read them. */
    private Path writeVariables(Map<String, String> variables) {
        variables.forEach((name, value) -> {
            if (value.contains("\n")) {
                throw new DeploymentException("A variable cannot hold a line break: " + name);
            }
        });
        try {
            Path file = folder.resolve("opt/elasticbeanstalk/deployment/env.list");
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, variables.entrySet().stream()
                    .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A power failure. */
    void kill() {
        on = false;
        nginx.kill();
        container.ifPresent(Container::kill);
    }

    @Override
    public void close() {
        tails.forEach(Tail::close);
        kill();
        engine.tryRun(Map.of(), "rmi", "--force", image.tag());
        Folder.delete(folder);
    }
}
