package br.com.elo.standin.cloudfront;

import br.com.elo.standin.aws.Dns;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.certificate.CertificateAuthority;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/**
 * The distributions of an environment's stack: moto's CloudFormation passes over them, so they come and go here. On AWS
 * each of that takes minutes; here what a template says counts at once.
 */
public final class Distributions implements AutoCloseable {
    private final Site site;
    private final Map<String, Live> live = new TreeMap<>();

    public Distributions(Site site) {
        this.site = site;
    }

    /**
     * Where they are.
     *
     * @param names       learns theirs
     * @param authority   signs for CloudFront
     * @param folder      for their files
     * @param environment its name
     * @param endpoint    the name of its load balancer
     * @param origin      port of this machine where the load balancer takes HTTP
     */
    public record Site(Region region, Dns names, CertificateAuthority authority, Path folder, String environment,
            String endpoint, IntSupplier origin) {
    }

    private record Live(Distribution distribution, Edge edge) {
    }

    /** Makes those that a template has, changes those that it had already, and ends the others. */
    public synchronized void update(Map<String, Object> template) {
        Map<?, ?> resources = (Map<?, ?>) template.get("Resources");
        List.copyOf(live.keySet()).stream().filter(name -> !resources.containsKey(name)).forEach(this::end);
        resources.forEach((name, resource) -> {
            if (((Map<?, ?>) resource).get("Type").equals("AWS::CloudFront::Distribution")) {
                serve((String) name, DistributionConfig.of(
                        (Map<?, ?>) ((Map<?, ?>) resource).get("Properties"), site.environment()));
            }
        });
    }

    private void serve(String name, DistributionConfig config) {
        Live one = live.computeIfAbsent(name, key -> begin(key, config));
        one.edge().configure(config, site.origin().getAsInt());
        site.names().lead(one.distribution().domainName(), one.edge());
    }

    private Live begin(String name, DistributionConfig config) {
        Distribution distribution = Distribution.create(site.region(), config, site.endpoint() + name, site.endpoint());
        Path certificate = site.authority().issue(distribution.domainName(), distribution.domainName() + ".pem");
        return new Live(distribution, new Edge(site.folder().resolve(distribution.id()), certificate));
    }

    private void end(String name) {
        Live one = live.remove(name);
        site.names().forget(one.distribution().domainName());
        one.distribution().delete(site.region());
        one.edge().close();
    }

    /** Ends the servers alone: the books may be closed already. */
    @Override
    public synchronized void close() {
        live.values().forEach(one -> one.edge().close());
        live.clear();
    }
}
