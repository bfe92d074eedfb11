package br.com.elo.api.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections that are open now. */
public final class OpenConnections {
    private final Set<GuardedConnection> connections = ConcurrentHashMap.newKeySet();

    void add(GuardedConnection connection) {
        connections.add(connection);
    }

    void remove(GuardedConnection connection) {
        connections.remove(connection);
    }

    /**
     * Counts them.
     *
     * @return how many there are
     */
    public int size() {
        return connections.size();
    }

    /** Closes those whose time is over; to be called several times a second. */
    public void closeOverdue() {
        long now = System.nanoTime();
        for (GuardedConnection connection : connections) {
            connection.closeIfOverdue(now);
        }
    }
}
