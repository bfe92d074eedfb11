package br.com.elo.api.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections that are open now. */
public final class OpenConnections {
    private final Set<GuardedConnection> connections = ConcurrentHashMap.newKeySet();
    private final int crowd;

    /**
     * None yet.
     *
     * @param limits how many there can be
     */
    public OpenConnections(Limits limits) {
        this.crowd = limits.maxConnections() * 7 / 8;
    }

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

    /**
     * Whether places are getting scarce.
     *
     * @return true while more than seven eighths of them are taken
     */
    public boolean areCrowded() {
        return connections.size() > crowd;
    }

    /** Closes those whose time is over; to be called several times a second. */
    public void closeOverdue() {
        long now = System.nanoTime();
        for (GuardedConnection connection : connections) {
            connection.closeIfOverdue(now);
        }
    }
}
