package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.api.settings.Settings;
import br.com.elo.project.Project;
import br.com.elo.project.Yaml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a Dockerfile the platform takes the first EXPOSE of its last stage; Dockerrun.aws.json has to agree. */
class PortTest {
    @Test
    void theImageExposesThePortOfTheService() {
        assertEquals(List.of("EXPOSE " + Settings.DEFAULT_PORT), exposed());
    }

    @Test
    void dockerrunNamesThePortOfTheServiceAndNothingElse() {
        // No Image: the Dockerfile would be built all the same and the key ignored.
        assertEquals(
                Map.of("AWSEBDockerrunVersion", "1", "Ports", List.of(Map.of("ContainerPort", Settings.DEFAULT_PORT))),
                Yaml.read("Dockerrun.aws.json", Project.text("Dockerrun.aws.json")));
    }

    private static List<String> exposed() {
        String dockerfile = Project.text("Dockerfile");
        return dockerfile.substring(dockerfile.lastIndexOf("\nFROM ") + 1).lines()
                .map(String::strip)
                .filter(line -> line.startsWith("EXPOSE"))
                .toList();
    }
}
