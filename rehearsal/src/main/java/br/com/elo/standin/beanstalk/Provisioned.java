package br.com.elo.standin.beanstalk;

import br.com.elo.standin.cloudfront.Distributions;
import br.com.elo.standin.machine.Fleet;
import java.util.Map;

/**
 * What an environment consists of, from the moment its stack is made.
 *
 * @param state which it reached last, or is on its way to for the first time
 */
record Provisioned(DesiredState state, Stack stack, Distributions distributions, Fleet fleet) implements AutoCloseable {
    Provisioned with(DesiredState reached) {
        return new Provisioned(reached, stack, distributions, fleet);
    }

    /** Brings the resources to what is wanted, the instances apart. */
    void update(Map<String, Object> template) {
        stack.update(template);
        distributions.update(template);
    }

    /** Deletes the resources. */
    void delete() {
        distributions.update(Map.of("Resources", Map.of()));
        stack.delete();
    }

    /** Ends what runs on this machine. */
    @Override
    public void close() {
        distributions.close();
        fleet.close();
    }
}
