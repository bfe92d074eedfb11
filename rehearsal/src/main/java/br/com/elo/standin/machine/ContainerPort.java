package br.com.elo.standin.machine;

import br.com.elo.project.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The port that nginx sends requests to, from the two files that tell it. */
final class ContainerPort {
    private static final String DOCKERRUN = "Dockerrun.aws.json";

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
        String exposed = new Dockerfile(read(source, "Dockerfile")).firstExposed().orElseThrow(
                () -> new DeploymentException("No EXPOSE directive found in Dockerfile, abort deployment"));
        if (!exposed.matches("\\d{1,5}")) {
            throw new DeploymentException("EXPOSE " + exposed + " in the Dockerfile is not one TCP port");
        }
        inDockerrun(source).filter(port -> !port.equals(exposed)).ifPresent(port -> {
            throw new DeploymentException("ContainerPort %s in %s is not the first EXPOSE of the Dockerfile's last stage, %s"
                    .formatted(port, DOCKERRUN, exposed));
        });
        return Integer.parseInt(exposed);
    }

    /** With a Dockerfile there need not be this file. */
    private static Optional<String> inDockerrun(Path source) {
        if (Files.notExists(source.resolve(DOCKERRUN))) {
            return Optional.empty();
        }
        Map<String, Object> content = json(read(source, DOCKERRUN));
        if (!"1".equals(content.get("AWSEBDockerrunVersion"))) {
            throw new DeploymentException("AWSEBDockerrunVersion in " + DOCKERRUN + " has to be \"1\"");
        }
        // Of several only the first counts.
        return content.get("Ports") instanceof List<?> ports && !ports.isEmpty()
                && ports.getFirst() instanceof Map<?, ?> port
                ? Optional.of(String.valueOf(port.get("ContainerPort")))
                : Optional.empty();
    }

    private static Map<String, Object> json(String text) {
        try {
            return Yaml.read(DOCKERRUN, text);
        } catch (YamlEngineException | ClassCastException e) {
            throw new DeploymentException(DOCKERRUN + " is not valid JSON");
        }
    }

    private static String read(Path source, String name) {
        Path file = source.resolve(name);
        if (Files.notExists(file)) {
            throw new DeploymentException("There is no " + name + " at the top of the source bundle");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
