package br.com.elo.rehearsal.report;

import br.com.elo.rehearsal.load.Traffic;
import br.com.elo.rehearsal.plan.Step;
import java.time.Duration;

/**
 * A step that was played.
 *
 * @param step    which
 * @param time    how long it took
 * @param traffic what clients met meanwhile
 */
public record StepResult(Step step, Duration time, Traffic traffic) {
}
