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

/**
 * Dockerrun.aws.json, version 1.
 *
 * @param image Image.Name; empty where the platform builds a Dockerfile, beside which an image does not count
 * @param port  the first ContainerPort: of several no other counts
 */
record Dockerrun(Optional<String> image, Optional<String> port) {
    static final String FILE = "Dockerrun.aws.json";
    private static final Dockerrun NONE = new Dockerrun(Optional.empty(), Optional.empty());

    /** Reads that of a source bundle; there need not be one. */
    static Dockerrun in(Path source) {
        Path file = source.resolve(FILE);
        if (Files.notExists(file)) {
            return NONE;
        }
        Map<String, Object> content = json(file);
        if (!"1".equals(content.get("AWSEBDockerrunVersion"))) {
            throw new DeploymentException("AWSEBDockerrunVersion in " + FILE + " has to be \"1\"");
        }
        boolean builds = Files.exists(source.resolve("Dockerfile"));
        return new Dockerrun(builds ? Optional.empty() : member(content.get("Image"), "Name"),
                content.get("Ports") instanceof List<?> ports && !ports.isEmpty()
                        ? member(ports.getFirst(), "ContainerPort") : Optional.empty());
    }

    private static Optional<String> member(Object object, String name) {
        return object instanceof Map<?, ?> map && map.containsKey(name)
                ? Optional.of(String.valueOf(map.get(name))) : Optional.empty();
    }

    private static Map<String, Object> json(Path file) {
        try {
            return Yaml.read(FILE, Files.readString(file));
        } catch (YamlEngineException | ClassCastException e) {
            throw new DeploymentException(FILE + " is not valid JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
