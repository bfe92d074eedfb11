package br.com.elo.standin.beanstalk;

import br.com.elo.standin.option.Settings;

/**
 * The options of a change that is not in force.
 *
 * @param options all that would count
 * @param failed  whether it is over; else it is under way
 */
record Draft(Settings options, boolean failed) {
    Draft failing() {
        return new Draft(options, true);
    }
}
