package br.com.elo.standin.machine;

import java.time.Duration;

/**
 * The one scale between AWS's times and those here. It holds for what is waited for by the clock: health checks, the
 * deregistration delay, the checks of a batch, the grace period. It does not hold for what takes its own time here too,
 * such as a build or the ten seconds of docker stop, nor for idle timeouts, which only prove something as they are.
 */
final class TimeScale {
    static final int FACTOR = 20;
    /** How often enhanced health looks at an instance. */
    static final Duration HEALTH = here(10);

    private TimeScale() {
    }

    static Duration here(long seconds) {
        return here(Duration.ofSeconds(seconds));
    }

    static Duration here(Duration atAws) {
        return atAws.dividedBy(FACTOR);
    }
}
