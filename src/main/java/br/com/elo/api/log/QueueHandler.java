package br.com.elo.api.log;

import br.com.elo.api.process.LastResort;

import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Gives what is logged to the {@link Log}, as one JSON object a line. Named in {@code logging.properties}. */
public final class QueueHandler extends Handler {
    private final LineQueue lines;

    /** Made by {@link java.util.logging.LogManager}. */
    public QueueHandler() {
        this(Log.STDOUT);
    }

    QueueHandler(LineQueue lines) {
        this.lines = lines;
        setFormatter(new JsonFormatter());
    }

    @Override
    public void publish(LogRecord line) {
        // Helidon logs some errors that it has swallowed: the listener's, and an endpoint's.
        LastResort.endIfOutOfMemory(line.getThrown());
        if (isLoggable(line)) {
            try {
                lines.add(getFormatter().format(line));
            } catch (RuntimeException e) {
                // A parameter that cannot be shown. Whoever logs is not to blame, and has other work to do.
                lines.lose();
            }
        }
    }

    @Override
    public void flush() {
        lines.flush(Log.PATIENCE);
    }

    @Override
    public void close() {
        flush();
    }
}
