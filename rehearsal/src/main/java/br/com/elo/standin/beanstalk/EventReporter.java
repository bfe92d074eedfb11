package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.machine.Reporter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Tells what happens to an environment, or to a whole application, because of one request. */
final class EventReporter implements Reporter {
    private static final Logger LOG = System.getLogger(EventReporter.class.getName());

    private final Events events;
    private final String application;
    private final String environment;
    private final String request;

    EventReporter(Events events, String application, String environment, String request) {
        this.events = events;
        this.application = application;
        this.environment = environment;
        this.request = request;
    }

    @Override
    public void info(String message) {
        events.add("INFO", message, application, environment, request);
    }

    @Override
    public void warn(String message) {
        events.add("WARN", message, application, environment, request);
    }

    /**
     * Why an operation ended. What is not a failed deployment is a mistake of ours, and its stack trace is needed; `eb`
     * would wait for a long time if nothing were said.
     */
    void failure(Throwable e) {
        if (!(e instanceof DeploymentException)) {
            LOG.log(Level.ERROR, "an operation on " + environment + " failed", e);
        }
        error(e instanceof DeploymentException ? e.getMessage() : "The rehearsal failed: " + e);
    }

    @Override
    public void error(String message) {
        events.add("ERROR", message, application, environment, request);
    }
}
