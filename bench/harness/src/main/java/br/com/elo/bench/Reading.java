package br.com.elo.bench;

/**
 * One measured value.
 *
 * @param contender by name
 * @param round     counted from 1; readings of one round were taken close to each other
 * @param measure   what it says
 * @param value     in the measure's unit
 */
record Reading(String contender, int round, Measure measure, double value) {
}
