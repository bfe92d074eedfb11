package br.com.elo.standin.aws;

import br.com.elo.project.Project;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The moto server (docs.getmoto.org) in a process of its own: every service of the account but Elastic Beanstalk. */
public final class Moto implements AutoCloseable {
    /** The one account that it starts with. */
    public static final String ACCOUNT = "123456789012";
    private static final Pattern ADDRESS = Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");

    private final ServerProcess server;

    private Moto(ServerProcess server) {
        this.server = server;
    }

    /**
     * Starts it with an empty account.
     *
     * @param folder            for its log
     * @param pythonEnvironment where rehearsal/python/install has put it
     */
    public static Moto start(Path folder, Path pythonEnvironment) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(pythonEnvironment.resolve("bin/python").toString(),
                Project.ROOT.resolve("rehearsal/python/moto_server.py").toString(), "--host", "127.0.0.1", "--port", "0");
        // Without them `eb create` cannot attach Beanstalk's policies to the roles it makes.
        command.environment().put("MOTO_IAM_LOAD_MANAGED_POLICIES", "true");
        // Less than https.md waits for the record that is to be shown; then certificates are issued, proved or not.
        command.environment().put("MOTO_ACM_VALIDATION_WAIT", "5");
        return new Moto(ServerProcess.start(command, folder.resolve("moto.log"), ADDRESS));
    }

    public URI uri() {
        return URI.create(server.address());
    }

    /** Its services as a client in a Region sees them. */
    public Region region(String name) {
        return new Region(uri(), name);
    }

    @Override
    public void close() {
        server.close();
    }
}
