package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.FaultInjection;
import br.com.elo.standin.aws.ServiceQuotas;

/** What Elastic Beanstalk is built on, for what needs no other service. */
final class EmptyCloud {
    private EmptyCloud() {
    }

    static Cloud open() {
        return new Cloud(null, null, null, null, null, new ServiceQuotas(), new FaultInjection(), new Platforms(),
                new Events(), null, null);
    }
}
