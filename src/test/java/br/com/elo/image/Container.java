package br.com.elo.image;

import br.com.elo.project.Await;
import br.com.elo.api.Wire;

import br.com.elo.project.Docker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A container of the image. It is gone at the end of the test, whatever happened. */
public final class Container implements AutoCloseable {
    private static final List<String> PUBLISHED = List.of("--publish", "127.0.0.1::8080");
    /** What the README promises to do with, and less memory than a JVM takes by itself. */
    private static final List<String> HARDENED = List.of("--read-only", "--cap-drop", "ALL",
            "--security-opt", "no-new-privileges", "--memory", "128m", "--memory-swap", "128m");
    private static final String HEALTH = "GET /health HTTP/1.1\nHost: a\nConnection: close\n\n";

    private final String id;
    /** 0: docker chooses one. */
    private final int portOfThisMachine;

    private Container(int portOfThisMachine, List<String> options) {
        this.portOfThisMachine = portOfThisMachine;
        List<String> words = new ArrayList<>(List.of("create"));
        words.addAll(options);
        words.add(Image.id());
        id = Docker.docker(words.toArray(String[]::new));
        orRemove(() -> Docker.docker("start", id));
    }

    /** Starts one with these options of docker run, among them all that take rights away. */
    public static Container hardened(String... options) {
        return new Container(0, Stream.of(PUBLISHED, HARDENED, List.of(options)).flatMap(List::stream).toList());
    }

    /** Starts one without rights in the network of this machine: docker's proxy would take connections in for it. */
    public static Container onPort(int port, String... options) {
        List<String> network = List.of("--network", "host", "--env", "SERVER_PORT=" + port);
        return new Container(port, Stream.of(network, HARDENED, List.of(options)).flatMap(List::stream).toList());
    }

    /** Starts one as Elastic Beanstalk does: with all the rights that docker gives by default. */
    static Container plain(String... options) {
        return new Container(0, Stream.of(PUBLISHED, List.of(options)).flatMap(List::stream).toList());
    }

    public Container awaitHealth() {
        orRemove(() -> {
            Await.until(() -> !isRunning() || isHealthy());
            if (!isRunning()) {
                throw new AssertionError("the container ended with status " + exitStatus() + "\n" + out() + err());
            }
        });
        return this;
    }

    public String exchange(String request) {
        return Wire.exchange(port(), request);
    }

    public int port() {
        return portOfThisMachine > 0 ? portOfThisMachine
                : Integer.parseInt(Docker.docker("port", id, "8080/tcp").lines().findFirst().orElseThrow().split(":")[1]);
    }

    public boolean isRunning() {
        return inspect("{{.State.Running}}").equals("true");
    }

    /** Waits for the end. */
    int exitStatus() {
        return Integer.parseInt(Docker.docker("wait", id));
    }

    /** docker stop: SIGTERM to process 1, and SIGKILL if it is still there after so many seconds. */
    void stop(int seconds) {
        Docker.docker("stop", "--time", Integer.toString(seconds), id);
    }

    void signal(String name) {
        Docker.docker("kill", "--signal", name, id);
    }

    public String inspect(String template) {
        return Docker.docker("inspect", "--format", template, id);
    }

    public String execute(String... command) {
        return Docker.docker(Stream.concat(Stream.of("exec", id), Stream.of(command)).toArray(String[]::new));
    }

    /** Memory of process 1 in KiB: a line of /proc/1/status, such as VmRSS. */
    public long kibibytes(String field) {
        return Long.parseLong(execute("grep", "^" + field + ":", "/proc/1/status").replaceAll("\\D", ""));
    }

    String out() {
        return Docker.run(Map.of(), "logs", id).out();
    }

    String err() {
        return Docker.run(Map.of(), "logs", id).err();
    }

    /** The files that it wrote or changed. */
    String changes() {
        return Docker.docker("diff", id);
    }

    private boolean isHealthy() {
        try {
            return exchange(HEALTH).startsWith("HTTP/1.1 200 ");
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
    }

    /** Until a test holds the container it cannot close it. */
    private void orRemove(Runnable step) {
        try {
            step.run();
        } catch (AssertionError | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        Docker.docker("rm", "--force", "--volumes", id);
    }
}
