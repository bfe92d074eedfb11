package br.com.elo.fault;

/** How large each fault is. {@code -Dfaults=full} takes the second figure, which is the larger one where they differ. */
public enum Size {
    /** Requests of a rolling restart, and of a token's rotation. */
    REQUESTS(100_000, 100_000),
    /** Times that a service under load is ended by each signal. */
    SIGNALS(3, 20),
    /** How long 256 connections are in use, each time, at each limit of memory. */
    MEMORY_SECONDS(5, 20),
    IDLE_CONNECTIONS(10_000, 10_000),
    /** Clients of each slow kind. */
    SLOW_CLIENTS(1_000, 1_000),
    /** Seeds for each of the four requests that are mutated. */
    SEEDS(1_250, 5_000),
    BAD_REQUESTS(10_000, 10_000),
    /** Ways to fill the heap that a default Helidon has to die of before the others are left out; there are ten. */
    DEADLY_WAYS(1, 10),
    /** Requests while stdout is broken. */
    UNHEARD_REQUESTS(1_000, 10_000),
    /** Measurements of the first attempt at a comparison's timing; each attempt doubles them. */
    TIMINGS(50_000, 200_000),
    /** Of a profile of its own, soak, where the second one is the default. */
    SOAK_MINUTES(3, 30);

    private static final boolean FULL = "full".equals(System.getProperty("elo.faults"));

    private final int inShort;
    private final int inFull;

    Size(int inShort, int inFull) {
        this.inShort = inShort;
        this.inFull = inFull;
    }

    public int now() {
        return FULL ? inFull : inShort;
    }
}
