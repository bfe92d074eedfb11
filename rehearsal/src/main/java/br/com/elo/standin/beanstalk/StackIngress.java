package br.com.elo.standin.beanstalk;

import br.com.elo.project.References;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.Xml;
import br.com.elo.standin.certificate.CertificateManager;
import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.machine.Ingress;
import br.com.elo.standin.machine.SecurityPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The way into the load balancer of a stack, by the security groups that its template gives it.
 *
 * @param properties of the stack's resources, by their names
 */
record StackIngress(Function<String, Map<?, ?>> properties, Region region, CertificateManager certificates)
        implements Ingress {
    private static final String VERSION = "2016-11-15";

    @Override
    public List<String> sources(int port) {
        return References.in(properties.apply("AWSEBV2LoadBalancer").get("SecurityGroups"))
                .flatMap(group -> ((List<?>) properties.apply(group).get("SecurityGroupIngress")).stream())
                .map(rule -> (Map<?, ?>) rule)
                .filter(rule -> (int) rule.get("FromPort") <= port && port <= (int) rule.get("ToPort"))
                .flatMap(this::blocks)
                .toList();
    }

    private Stream<String> blocks(Map<?, ?> rule) {
        if (rule.get("SourcePrefixListId") instanceof String list) {
            return region.query("ec2", "GetManagedPrefixListEntries", VERSION, Map.of("PrefixListId", list))
                    .texts("//cidr").stream();
        }
        return Stream.of("CidrIp", "CidrIpv6").filter(rule::containsKey).map(key -> (String) rule.get(key));
    }

    @Override
    public SecurityPolicy securityPolicy(String name) {
        Xml policies = region.query("elasticloadbalancing", "DescribeSSLPolicies", "2015-12-01",
                Map.of("Names.member.1", name));
        if (policies.texts("//SslPolicies/member").isEmpty()) {
            throw new DeploymentException(
                    "Service:AmazonCloudFormation, Message:SSL policy '%s' not found".formatted(name));
        }
        return new SecurityPolicy(policies.texts("//SslProtocols/member"), policies.texts("//Ciphers/member/Name"));
    }

    @Override
    public Path certificate(String arn) {
        return certificates.file(region, arn);
    }
}
