package br.com.elo.standin.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port that nginx sends requests to, from the two files that tell it. */
final class ContainerPort {
    private static final String SYNTAX = "\\d{1,5}";

    private ContainerPort() {
    }

    /**
     * The first port of Dockerrun.aws.json has to be the first EXPOSE of the Dockerfile. The guide says so and does not
     * say what becomes of a bundle where it is not: here its deployment fails.
     */
    static int of(Path source) {
        if (Files.exists(source.resolve("docker-compose.yml"))) {
            throw new DeploymentException("With a docker-compose.yml the platform runs what that says, without nginx and "
                    + "without the environment's variables; the rehearsal runs a Dockerfile");
        }
        Dockerrun dockerrun = Dockerrun.in(source);
        return Integer.parseInt(dockerrun.image().isPresent() ? ofImage(dockerrun) : ofDockerfile(source, dockerrun));
    }

    /** Without a Dockerfile nothing else tells it; what the image exposes is not said to count. */
    private static String ofImage(Dockerrun dockerrun) {
        return dockerrun.port().filter(port -> port.matches(SYNTAX)).orElseThrow(() -> new DeploymentException(
                "With an Image, %s has to name a ContainerPort in Ports, abort deployment".formatted(Dockerrun.FILE)));
    }

    private static String ofDockerfile(Path source, Dockerrun dockerrun) {
        String exposed = new Dockerfile(dockerfile(source)).firstExposed().orElseThrow(
                () -> new DeploymentException("No EXPOSE directive found in Dockerfile, abort deployment"));
        if (!exposed.matches(SYNTAX)) {
            throw new DeploymentException("EXPOSE " + exposed + " in the Dockerfile is not one TCP port");
        }
        dockerrun.port().filter(port -> !port.equals(exposed)).ifPresent(port -> {
            throw new DeploymentException("ContainerPort %s in %s is not the first EXPOSE of the Dockerfile's last stage, %s"
                    .formatted(port, Dockerrun.FILE, exposed));
        });
        return exposed;
    }

    private static String dockerfile(Path source) {
        Path file = source.resolve("Dockerfile");
        if (Files.notExists(file)) {
            throw new DeploymentException("There is no Dockerfile at the top of the source bundle");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
