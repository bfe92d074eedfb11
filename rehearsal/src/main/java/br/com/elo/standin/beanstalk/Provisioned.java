package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.Fleet;

/**
 * What an environment consists of, from the moment its stack is made.
 *
 * @param state which it reached last, or is on its way to for the first time
 */
record Provisioned(DesiredState state, Stack stack, Fleet fleet) {
    Provisioned with(DesiredState reached) {
        return new Provisioned(reached, stack, fleet);
    }
}
