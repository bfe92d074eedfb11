package br.com.elo.standin.machine;

/** Where the lines of an instance's log files go. */
@FunctionalInterface
public interface LogSink {
    /**
     * Takes a line.
     *
     * @param instance id of the instance
     * @param file     path on the instance, such as /var/log/eb-engine.log
     * @param line     without its end
     */
    void line(String instance, String file, String line);
}
