package br.com.elo.standin.pipeline;

import br.com.elo.standin.machine.Engine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Where builds run: this machine.
 *
 * @param folder   for their files
 * @param tools    a folder with the AWS CLI
 * @param endpoint of the account
 * @param curlHome what plays DNS for curl
 * @param registry where the images are that a build leaves in the engine
 */
public record BuildMachine(Path folder, Path tools, Supplier<URI> endpoint, Path curlHome, String registry) {
    /** What a build makes in the engine goes with it, or with the rehearsal. */
    private static final String DOCKER = """
            #!/bin/sh
            case $1 in build|run|create) word=$1; shift; set -- "$word" --label %s "$@" ;; esac
            DOCKER_BUILDKIT=0 PATH="${PATH#*:}" exec docker "$@"
            """;
    private static final String NO_DOCKER = """
            #!/bin/sh
            echo "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?" >&2
            exit 1
            """;

    /** What leads the build to this account; CodeBuild gives it credentials in another way. */
    Map<String, String> variables(Path home, Actor actor, boolean privileged) throws IOException {
        Path commands = Files.createDirectories(home.resolve("bin"));
        Files.createFile(commands.resolve("docker"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(commands.resolve("docker"), privileged ? DOCKER.formatted(Engine.LABEL) : NO_DOCKER);
        return new TreeMap<>(Map.of(
                "PATH", commands + ":" + tools.resolve("bin") + ":" + System.getenv("PATH"),
                "HOME", home.toString(),
                "AWS_ACCESS_KEY_ID", actor.caller().accessKey(),
                "AWS_SECRET_ACCESS_KEY", "rehearsal",
                "AWS_ENDPOINT_URL", endpoint.get().toString(),
                "CURL_HOME", curlHome.toString()));
    }
}
