package br.com.elo.bench;

/**
 * A figure in a situation.
 *
 * @param situation such as "accepted, 32 connections"
 * @param figure    such as p99
 */
record Measure(String situation, Figure figure) {
    static final Measure START_TIME = new Measure("start", Figure.TIME);
    static final Measure START_CPU = new Measure("start", Figure.CPU);
    static final Measure IDLE_RSS = new Measure("idle", Figure.RSS);
    static final Measure IDLE_PSS = new Measure("idle", Figure.PSS);
    static final Measure LOADED_RSS = new Measure("after load", Figure.RSS);
    static final Measure LOADED_PSS = new Measure("after load", Figure.PSS);
    static final Measure SIZE = new Measure("installed", Figure.SIZE);

    static Measure of(Load load, Figure figure) {
        return new Measure(load.title(), figure);
    }

    static Measure of(FixedRate rate, Figure figure) {
        return new Measure(rate.title(), figure);
    }
}
