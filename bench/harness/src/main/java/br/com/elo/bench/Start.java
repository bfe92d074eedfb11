package br.com.elo.bench;

import java.time.Duration;

/**
 * A server that has just answered its first 200.
 *
 * @param server it
 * @param time   since it was spawned
 * @param cpu    that it had taken by then
 */
record Start(Server server, Duration time, Duration cpu) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(1);

    static Start of(Launcher launcher) {
        int port = Job.freePort();
        long spawned = System.nanoTime();
        Server server = launcher.start(port);
        try {
            while (!Job.isDone(port)) {
                Duration elapsed = Duration.ofNanos(System.nanoTime() - spawned);
                if (!server.isAlive() || elapsed.compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException("does not answer as it should; see target/bench/contenders.log");
                }
                Pause.of(STEP);
            }
            Duration time = Duration.ofNanos(System.nanoTime() - spawned);
            return new Start(server, time, server.processes().cpu());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }
}
