package br.com.elo.standin.machine;

import br.com.elo.project.Docker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Docker engine of this machine, which stands for the engines of all instances. Its layer cache is shared: only the
 * first build of all takes as long as each does at AWS, so the times of a rehearsal prove nothing. What is made for an
 * environment bears two labels, and what bears them goes with it.
 */
public final class Engine implements AutoCloseable {
    /** What everything of this rehearsal bears. */
    public static final String LABEL = "br.com.elo.rehearsal=" + ProcessHandle.current().pid();
    /** Two builds at once would both take the long way; the second finds the layers of the first. And see {@link #pull}. */
    private static final ReentrantLock ONE_IMAGE = new ReentrantLock();
    /** The image that a stage has come to when the next begins. */
    private static final Pattern STAGE = Pattern.compile(" ---> ([0-9a-f]+)\nStep \\d+/\\d+ : FROM ");

    private final List<String> labels;
    private final String network;
    private final RegistryLogin login;
    private final List<String> stages = new CopyOnWriteArrayList<>();
    private volatile boolean empty;

    Engine(String environment, RegistryLogin login) {
        this.login = login;
        labels = List.of(LABEL, "br.com.elo.rehearsal.environment=" + environment);
        network = "elo-rehearsal-" + ProcessHandle.current().pid() + "-" + environment;
    }

    void open() {
        run(words("network create", labelled("--label"), network));
    }

    RegistryLogin login() {
        return login;
    }

    /** Builds with the classic builder: which one Elastic Beanstalk's engine uses is not documented, this one can less. */
    Docker.Result build(Path source, String tag) {
        return alone(() -> {
            boolean cold = empty;
            empty = false;
            Docker.Result built = tryRun(Map.of("DOCKER_BUILDKIT", "0"), words("build --force-rm" + (cold ? " --no-cache" : ""),
                    labelled("--label"), "--tag", tag, source.toString()));
            if (cold) {
                stages.addAll(stages(built.out()));
            }
            return built;
        });
    }

    /** The next build finds no layer of an earlier one, as on an instance that is new; those after it find its layers. */
    void forgetLayers() {
        empty = true;
    }

    /** What the stages before the last came to. No tag names these images, and every build without the cache makes more. */
    static List<String> stages(String output) {
        return STAGE.matcher(output).results().map(stage -> stage.group(1)).toList();
    }

    /**
     * Pulls as an engine that has not got the image: what another instance has of it is forgotten first, its name at
     * least, so that the registry is asked. An image that a container runs keeps its layers.
     *
     * @param config a folder with the config.json of a login
     */
    Docker.Result pull(String image, Path config, String tag) {
        return alone(() -> {
            tryRun(Map.of(), "rmi", "--force", "--no-prune", image);
            Docker.Result pulled = tryRun(Map.of("DOCKER_CONFIG", config.toString()), "pull", image);
            return pulled.status() == 0 ? tryRun(Map.of(), "tag", image, tag) : pulled;
        });
    }

    private static Docker.Result alone(Supplier<Docker.Result> command) {
        try {
            ONE_IMAGE.lockInterruptibly();
        } catch (InterruptedException e) {
            throw Patience.cancelled();
        }
        try {
            return command.get();
        } finally {
            ONE_IMAGE.unlock();
        }
    }

    /** Starts a container as the platform does: no restart policy is known, and no limit. */
    Container start(String tag, Path variables) {
        String[] words = words("run --detach", labelled("--label"),
                "--network", network, "--env-file", variables.toString(), tag);
        return new Container(this, run(words).strip());
    }

    /** Runs a docker command, however it ends. */
    Docker.Result tryRun(Map<String, String> environment, String... words) {
        try {
            return Docker.run(environment, words);
        } catch (IllegalStateException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw Patience.cancelled();
            }
            throw e;
        }
    }

    /**
     * Puts a `docker` into a folder of commands for hooks. A real hook has an engine for itself; one that prunes here
     * must not touch what others keep on this machine, so it sees what this environment made and nothing else.
     */
    void putCommand(Path folder) {
        String script = """
                #!/bin/sh
                case " $* " in *" prune "*) set -- "$@" %s ;; esac
                exec %s "$@"
                """.formatted(String.join(" ", labelled("--filter=label")), commandOnPath());
        try {
            Path file = Files.writeString(Files.createDirectories(folder).resolve("docker"), script);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes all that was made for the environment. */
    @Override
    public void close() {
        remove("rm --force --volumes", "ps --all --quiet");
        remove("rmi --force", "images --quiet");
        stages.forEach(image -> tryRun(Map.of(), "rmi", image)); // not by force: others may have built upon it
        remove("network rm", "network ls --quiet");
    }

    private void remove(String command, String listing) {
        String[] ids = run(words(listing, labelled("--filter=label"))).lines().distinct().toArray(String[]::new);
        if (ids.length > 0) {
            tryRun(Map.of(), words(command, List.of(ids)));
        }
    }

    private String run(String... words) {
        Docker.Result result = tryRun(Map.of(), words);
        if (result.status() != 0) {
            throw new DeploymentException("docker %s failed: %s".formatted(words[0], (result.out() + result.err()).strip()));
        }
        return result.out();
    }

    private List<String> labelled(String flag) {
        return labels.stream().map(label -> flag + "=" + label).toList();
    }

    private static String[] words(String command, List<String> more, String... last) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(more);
        words.addAll(List.of(last));
        return words.toArray(String[]::new);
    }

    private static Path commandOnPath() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "docker"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new DeploymentException("There is no docker on the PATH"));
    }
}
