package br.com.elo.bench;

import java.util.Optional;

/** Starts a server. */
interface Launcher {
    /** Returns at once; it will answer on this port of 127.0.0.1 in its own time. */
    Server start(int port);

    /** What is not there, and the command that installs it. */
    Optional<String> missing();

    /** What has to be done once before the first start. */
    default void prepare() {
    }

    /** On disk, without the runtime that others use too. */
    long bytes();
}
