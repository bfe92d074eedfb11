package br.com.elo.bench;

import java.util.List;

/**
 * What the service is meant to reach beside another one: at most so many times its figure.
 *
 * @param title for people
 * @param own   what is looked at
 * @param other what it is compared with
 * @param limit of the ratio
 */
record Target(String title, Subject own, Subject other, double limit) {

    /** What came of it. It is a finding, not a check: nothing fails by it. */
    enum Outcome {
        MET("met"),
        /** The median is over the limit, but not each round. */
        UNDECIDED("within the spread"),
        MISSED("missed"),
        NOT_MEASURED("not measured");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * A target and how far it was reached.
     *
     * @param target  it
     * @param ratio   over all rounds that have both figures
     * @param outcome of the median
     */
    record Result(Target target, Spread ratio, Outcome outcome) {
    }

    Result in(List<Reading> readings) {
        Spread ratio = own.ratioTo(other, readings);
        return new Result(this, ratio, outcome(ratio));
    }

    private Outcome outcome(Spread ratio) {
        if (ratio.count() == 0) {
            return Outcome.NOT_MEASURED;
        }
        if (ratio.median() <= limit) {
            return Outcome.MET;
        }
        return ratio.min() <= limit ? Outcome.UNDECIDED : Outcome.MISSED;
    }
}
