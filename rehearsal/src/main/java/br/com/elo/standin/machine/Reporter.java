package br.com.elo.standin.machine;

/** Tells the owner of an environment what happens: each message becomes an event. */
public interface Reporter {
    void info(String message);

    void warn(String message);

    void error(String message);
}
