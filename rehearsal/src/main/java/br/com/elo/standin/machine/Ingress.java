package br.com.elo.standin.machine;

import java.nio.file.Path;
import java.util.List;

/** What the account says of the way into a load balancer. */
public interface Ingress {
    /** Where CloudFront's servers connect from on this machine. */
    String CLOUDFRONT = "127.0.0.2";

    /** The CIDR blocks that its security groups let in at a port. */
    List<String> sources(int port);

    /**
     * A file with a certificate and its key.
     *
     * @throws DeploymentException if there is no such certificate, or none that is issued
     */
    Path certificate(String arn);

    /**
     * A security policy for TLS.
     *
     * @throws DeploymentException if there is none of that name
     */
    SecurityPolicy securityPolicy(String name);
}
