package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Dns;
import br.com.elo.standin.aws.FaultInjection;
import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceQuotas;
import br.com.elo.standin.certificate.CertificateAuthority;
import br.com.elo.standin.certificate.CertificateManager;
import br.com.elo.standin.iam.Iam;
import br.com.elo.standin.registry.Registry;
import java.nio.file.Path;

/**
 * What Elastic Beanstalk is built on.
 *
 * @param moto         every other service
 * @param registry     where images are pulled from
 * @param names        where the names of environments lead
 * @param authority    signs certificates
 * @param certificates for load balancers
 * @param faults       what goes wrong, if anything
 * @param iam          who may do what
 * @param folder       for the files of environments
 */
record Cloud(Moto moto, Registry registry, Dns names, CertificateAuthority authority, CertificateManager certificates,
        ServiceQuotas quotas, FaultInjection faults, Platforms platforms,
        Events events, Iam iam, Path folder) {
    VcpuQuota vcpus(Region region) {
        return new VcpuQuota(quotas, region);
    }

    Region region(String name) {
        return moto.region(name);
    }

    /** Reports on an environment on behalf of a request. */
    EventReporter reporter(Environment environment, String request) {
        return new EventReporter(events, environment.application(), environment.name(), request);
    }
}
