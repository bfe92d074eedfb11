package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerPortTest {
    @TempDir
    private Path source;

    @Test
    void isTheFirstOneThatTheLastStageExposes() throws IOException {
        dockerfile("""
                FROM a AS build
                EXPOSE 1
                # EXPOSE 2
                FROM b
                RUN echo \\
                    EXPOSE 3
                expose 8080/tcp 9090
                EXPOSE 7070
                """);
        assertEquals(8080, ContainerPort.of(source));
    }

    @Test
    void isNotTakenFromAnotherStage() throws IOException {
        dockerfile("""
                FROM a AS build
                EXPOSE 8080
                FROM b
                """);
        assertFails("No EXPOSE directive found in Dockerfile, abort deployment");
    }

    @Test
    void hasToBeTheSameInBothFiles() throws IOException {
        dockerfile("FROM a\nEXPOSE 9090\n");
        dockerrun("{\"AWSEBDockerrunVersion\": \"1\", \"Ports\": [{\"ContainerPort\": 8080}, {\"ContainerPort\": 9090}]}");
        assertFails("ContainerPort 8080 in Dockerrun.aws.json is not the first EXPOSE of the Dockerfile's last stage, 9090");
        dockerrun("{\"AWSEBDockerrunVersion\": \"1\", \"Ports\": [{\"ContainerPort\": 9090}]}");
        assertEquals(9090, ContainerPort.of(source));
    }

    @Test
    void isNotReadFromAFileOfAnotherVersion() throws IOException {
        dockerfile("FROM a\nEXPOSE 8080\n");
        dockerrun("{\"AWSEBDockerrunVersion\": \"3\"}");
        assertFails("AWSEBDockerrunVersion in Dockerrun.aws.json has to be \"1\"");
        dockerrun("{\"AWSEBDockerrunVersion\": 1}");
        assertFails("AWSEBDockerrunVersion in Dockerrun.aws.json has to be \"1\"");
        dockerrun("{");
        assertFails("Dockerrun.aws.json is not valid JSON");
    }

    @Test
    void isThatOfTheDockerfileWhereTheOtherFileHasNone() throws IOException {
        dockerfile("FROM a\nEXPOSE 8080\n");
        dockerrun("{\"AWSEBDockerrunVersion\": \"1\", \"Ports\": []}");
        assertEquals(8080, ContainerPort.of(source));
    }

    @Test
    void isThatOfTheOtherFileWhereAnImageIsPulled() throws IOException {
        dockerrun("{\"AWSEBDockerrunVersion\": \"1\", \"Image\": {\"Name\": \"a\"}, \"Ports\": [{\"ContainerPort\": 8080}]}");
        assertEquals(8080, ContainerPort.of(source));
        dockerrun("{\"AWSEBDockerrunVersion\": \"1\", \"Image\": {\"Name\": \"a\"}}");
        assertFails("With an Image, Dockerrun.aws.json has to name a ContainerPort in Ports, abort deployment");
    }

    @Test
    void isThatOfTheDockerfileBesideWhichAnImageDoesNotCount() throws IOException {
        dockerfile("FROM a\nEXPOSE 8080\n");
        dockerrun("{\"AWSEBDockerrunVersion\": \"1\", \"Image\": {\"Name\": \"a\"}}");
        assertEquals(8080, ContainerPort.of(source));
        assertEquals(Optional.empty(), Dockerrun.in(source).image());
    }

    @Test
    void isNoneWithAComposeFile() throws IOException {
        dockerfile("FROM a\nEXPOSE 8080\n");
        Files.writeString(source.resolve("docker-compose.yml"), "services: {}\n");
        assertThrows(DeploymentException.class, () -> ContainerPort.of(source));
    }

    @Test
    void needsADockerfile() {
        assertFails("There is no Dockerfile at the top of the source bundle");
    }

    @Test
    void isOneNumber() throws IOException {
        dockerfile("FROM a\nEXPOSE $PORT\n");
        assertFails("EXPOSE $PORT in the Dockerfile is not one TCP port");
    }

    private void dockerfile(String text) throws IOException {
        Files.writeString(source.resolve("Dockerfile"), text);
    }

    private void dockerrun(String text) throws IOException {
        Files.writeString(source.resolve("Dockerrun.aws.json"), text);
    }

    private void assertFails(String message) {
        assertEquals(message, assertThrows(DeploymentException.class, () -> ContainerPort.of(source)).getMessage());
    }
}
