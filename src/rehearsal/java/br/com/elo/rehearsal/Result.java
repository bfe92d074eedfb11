package br.com.elo.rehearsal;

import java.time.Duration;

/**
 * A step that was played.
 *
 * @param step    which
 * @param time    how long it took
 * @param traffic what clients met meanwhile
 */
record Result(Step step, Duration time, Traffic traffic) {
}
