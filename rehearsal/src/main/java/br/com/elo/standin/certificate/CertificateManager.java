package br.com.elo.standin.certificate;

import br.com.elo.project.Yaml;
import br.com.elo.standin.aws.HostedZones;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.option.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * AWS Certificate Manager as a load balancer meets it. moto keeps the books; it has nobody who could sign, and issues
 * after some seconds what nobody has proved. So certificates come from an authority of this machine, and only where the
 * DNS record that is asked for is there.
 */
public final class CertificateManager {
    private final CertificateAuthority authority;
    private final HostedZones zones;
    private final Set<Path> issued = ConcurrentHashMap.newKeySet();

    public CertificateManager(CertificateAuthority authority, HostedZones zones) {
        this.authority = authority;
        this.zones = zones;
    }

    /**
     * A file with a certificate and its key.
     *
     * @throws DeploymentException if it is not issued
     */
    public synchronized Path file(Region region, String arn) {
        Map<?, ?> certificate = describe(region, arn);
        if (!certificate.get("Status").equals("ISSUED") || !validationRecords(certificate).allMatch(this::isThere)) {
            throw new DeploymentException("Service:AmazonCloudFormation, Message:The certificate '%s' is not issued: "
                    .formatted(arn) + "its DNS record is missing");
        }
        Path file = authority.file(fileName(arn));
        return issued.add(file) ? issue(certificate, arn) : file;
    }

    /** Issues one again under the same ARN, as ACM does in time before it ends. */
    public Path renew(Region region, String arn) {
        return issue(describe(region, arn), arn);
    }

    private Path issue(Map<?, ?> certificate, String arn) {
        return authority.issue((String) certificate.get("DomainName"), fileName(arn));
    }

    private static String fileName(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1) + ".pem";
    }

    private static Map<?, ?> describe(Region region, String arn) {
        try {
            String answer = region.json("acm", "CertificateManager.DescribeCertificate",
                    Json.write(Map.of("CertificateArn", arn)));
            return (Map<?, ?>) Yaml.read("certificate", answer).get("Certificate");
        } catch (ServiceException e) {
            throw new DeploymentException("Service:AmazonCloudFormation, Message:Certificate ARN '%s' is not valid"
                    .formatted(arn));
        }
    }

    private static Stream<Map<?, ?>> validationRecords(Map<?, ?> certificate) {
        return ((List<?>) certificate.get("DomainValidationOptions")).stream()
                .map(option -> (Map<?, ?>) ((Map<?, ?>) option).get("ResourceRecord"));
    }

    private boolean isThere(Map<?, ?> record) {
        return zones.lead((String) record.get("Name"), (String) record.get("Value"));
    }
}
