package br.com.elo.standin.aws;

import br.com.elo.project.Project;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moto server (docs.getmoto.org) in a process of its own: every service of the account but Elastic Beanstalk. */
public final class Moto implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Process process;
    private final Path log;
    private final URI uri;

    private Moto(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.uri = awaitAddress();
    }

    /**
     * Starts it with an empty account.
     *
     * @param folder            for its log
     * @param pythonEnvironment where rehearsal/python/install has put it
     */
    public static Moto start(Path folder, Path pythonEnvironment) throws IOException, InterruptedException {
        Path log = folder.resolve("moto.log");
        ProcessBuilder builder = new ProcessBuilder(pythonEnvironment.resolve("bin/python").toString(),
                Project.ROOT.resolve("rehearsal/python/moto_server.py").toString(), "--host", "127.0.0.1", "--port", "0");
        // Without them `eb create` cannot attach Beanstalk's policies to the roles it makes.
        builder.environment().put("MOTO_IAM_LOAD_MANAGED_POLICIES", "true");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            return new Moto(process, log);
        } catch (IOException | InterruptedException | RuntimeException e) {
            end(process);
            throw e;
        }
    }

    public URI uri() {
        return uri;
    }

    /** Its services as a client in a Region sees them. */
    public Region region(String name) {
        return new Region(uri, name);
    }

    @Override
    public void close() {
        end(process);
    }

    /** At once: it has nothing to save. */
    private static void end(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private URI awaitAddress() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher address = ADDRESS.matcher(Files.readString(log));
            if (address.find()) {
                return URI.create(address.group(1));
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("moto did not start; see " + log);
    }
}
