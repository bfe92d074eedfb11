package br.com.elo.bench;

/** A server that was started; closing stops it. */
interface Server extends AutoCloseable {
    int port();

    boolean isAlive();

    /** The server with its workers, not what it took to start them. */
    ProcessTree processes();

    @Override
    void close();
}
