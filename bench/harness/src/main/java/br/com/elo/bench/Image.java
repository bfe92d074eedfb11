package br.com.elo.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The service as a container, with the rights and the memory that the README gives it. It uses the host's network:
 * Docker's proxy for published ports would be measured with it, and in production nginx goes past that proxy too.
 *
 * @param name of the image
 */
record Image(String name) implements Launcher {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Tool DOCKER = Tool.debian("docker", "--version", "docker.io");

    @Override
    public Server start(int port) {
        String container = "elo-api-bench-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        return new Container(container, Program.start(List.of("docker", "run", "--rm", "--name", container, "--network", "host",
                "--env", "ELO_PASS", "--env", "SERVER_PORT", "--env", "SERVER_DRAIN_SECONDS",
                "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--memory", "128m", "--memory-swap", "128m", name), port), port);
    }

    @Override
    public Optional<String> missing() {
        return DOCKER.missing().or(() -> size().isEmpty()
                ? Optional.of("the image is not there: start a Docker engine, .ci/base-images, docker build --tag " + name + " .")
                : Optional.empty());
    }

    @Override
    public long bytes() {
        return Long.parseLong(size());
    }

    private String size() {
        return Command.of("docker", "image", "inspect", "--format", "{{.Size}}", name).output();
    }

    /** As it runs. */
    private record Container(String name, Process client, int port) implements Server {
        @Override
        public boolean isAlive() {
            return client.isAlive();
        }

        @Override
        public ProcessTree processes() {
            return ProcessTree.of(Long.parseLong(Command.of("docker", "inspect", "--format", "{{.State.Pid}}", name).output()));
        }

        @Override
        public void close() {
            Command.of("docker", "rm", "--force", name).output();
            End.of(client);
        }
    }
}
