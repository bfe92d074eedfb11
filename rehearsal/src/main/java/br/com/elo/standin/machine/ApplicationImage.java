package br.com.elo.standin.machine;

import br.com.elo.project.Docker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The image that an instance runs: built there from the bundle's Dockerfile, or pulled.
 *
 * @param tag  under which the instance has it
 * @param home of the user who logs in to the registry
 */
record ApplicationImage(Engine engine, String tag, Path home) {
    /** In a configuration deployment too: whether the image is used again there is not documented. */
    void make(Path source, EngineLog log) {
        Optional<String> image = Dockerrun.in(source).image();
        if (image.isPresent()) {
            log.instruct("Pull Docker Image", () -> pull(image.get(), log));
        } else {
            log.instruct("Build Docker Image", () -> build(source, log));
        }
    }

    private void build(Path source, EngineLog log) {
        Docker.Result result = engine.build(source, tag);
        log.info(result.out() + result.err());
        requireBuilt(result);
    }

    private void pull(String image, EngineLog log) {
        String login = login(image, log);
        new RegistryProbe(image, login).refusal().ifPresent(reason -> {
            throw new DeploymentException(
                    "Failed to pull Docker image %s: Error response from daemon: %s".formatted(image, reason));
        });
        Docker.Result result = engine.pull(image, write(login), tag);
        log.info(result.out() + result.err());
        if (result.status() != 0) {
            throw new DeploymentException("Failed to pull Docker image %s: %s".formatted(image, cause(result)));
        }
    }

    /** Without a login the platform is taken to try all the same: an image may be public. */
    private String login(String image, EngineLog log) {
        try {
            return engine.login().of(image);
        } catch (DeploymentException e) {
            log.info("docker login failed: " + e.getMessage());
            return "{}";
        }
    }

    /** The folder for DOCKER_CONFIG. */
    private Path write(String login) {
        try {
            Path folder = Files.createDirectories(home.resolve(".docker"));
            Files.writeString(folder.resolve("config.json"), login);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first thing that docker says is that this builder is the old one. */
    static void requireBuilt(Docker.Result build) {
        if (build.status() != 0) {
            throw new DeploymentException("Failed to build Docker image: " + cause(build));
        }
    }

    /** The last thing that docker says. */
    private static String cause(Docker.Result failed) {
        return failed.err().lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line).strip();
    }
}
