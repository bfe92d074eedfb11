package br.com.elo.standin.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** An nginx, a child process in a folder of its own. */
public final class Nginx {
    private static final String CONFIG = "etc/nginx";
    private final Path folder;
    private volatile Optional<Process> process = Optional.empty();

    public Nginx(Path folder) {
        this.folder = folder;
        // "html" is nginx's default root: without it, it does not write a log whose name has variables in it.
        List.of("var/log/nginx/healthd", "tmp", "html").forEach(this::make);
    }

    Path log(String name) {
        return folder.resolve("var/log/nginx").resolve(name);
    }

    private boolean isRunning() {
        return process.filter(Process::isAlive).isPresent();
    }

    /**
     * Goes by a configuration. What is served already is served to its end.
     *
     * @param writer writes nginx.conf, and what else it includes, to a folder
     */
    public void configure(Consumer<Path> writer) {
        writer.accept(folder.resolve(CONFIG));
        run("-t");
        if (isRunning()) {
            run("-s", "reload");
        } else {
            start();
        }
    }

    public void kill() {
        process.map(Process::toHandle).ifPresent(ChildProcess::kill);
    }

    private void start() {
        try {
            process = Optional.of(builder().redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nginx.out").toFile()).start());
        } catch (IOException e) {
            throw notInstalled(e);
        }
    }

    private void run(String... flags) {
        StringJoiner output = new StringJoiner("\n");
        try {
            if (ChildProcess.run(builder(flags), output::add) != 0) {
                throw new DeploymentException("nginx " + String.join(" ", flags) + " failed: " + output);
            }
        } catch (IOException e) {
            throw notInstalled(e);
        }
    }

    private ProcessBuilder builder(String... flags) {
        List<String> words = new ArrayList<>(List.of("nginx", "-p", folder + "/", "-c", CONFIG + "/nginx.conf",
                "-e", "var/log/nginx/error.log"));
        words.addAll(List.of(flags));
        return new ProcessBuilder(words);
    }

    private void make(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeploymentException notInstalled(IOException e) {
        return new DeploymentException("nginx cannot be run (" + e.getMessage() + "): apt-get install nginx-light");
    }
}
