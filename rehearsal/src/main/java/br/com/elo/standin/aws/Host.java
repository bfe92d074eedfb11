package br.com.elo.standin.aws;

import java.util.OptionalInt;

/** What a name stands for. */
@FunctionalInterface
public interface Host {
    /** The port of 127.0.0.1 that stands for a port of the host; empty where nobody listens. */
    OptionalInt port(int port);
}
