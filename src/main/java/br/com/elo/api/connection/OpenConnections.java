package br.com.elo.api.connection;

import br.com.elo.api.log.Count;
import br.com.elo.api.log.Tally;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The connections that are open now. */
public final class OpenConnections {
    private final Set<GuardedConnection> connections = ConcurrentHashMap.newKeySet();
    private final ProcessClock clock = new ProcessClock(System::nanoTime);
    private final int many;
    private final Tally tally;

    /** None yet. The tally counts those that are closed in the middle of a request or an answer. */
    public OpenConnections(Limits limits, Tally tally) {
        this.many = limits.maxConnections() * 7 / 8;
        this.tally = tally;
    }

    /** The one that their deadlines go by. */
    LongSupplier clock() {
        return clock;
    }

    void add(GuardedConnection connection) {
        connections.add(connection);
    }

    void remove(GuardedConnection connection) {
        connections.remove(connection);
    }

    /** How many there are. */
    public int size() {
        return connections.size();
    }

    /** Whether more than seven eighths of the places are taken. */
    boolean isNearlyFull() {
        return connections.size() > many;
    }

    /** Closes those whose time is over; to be called several times a second. */
    public void closeOverdue() {
        clock.tick();
        for (GuardedConnection connection : connections) {
            if (connection.closeIfOverdue()) {
                tally.add(Count.CLOSED_OVERDUE);
            }
        }
    }
}
