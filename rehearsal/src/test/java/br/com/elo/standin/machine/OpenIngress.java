package br.com.elo.standin.machine;

import java.nio.file.Path;
import java.util.List;

/** A way into a load balancer for everybody, by two security policies: one that is good, and one for all other names. */
final class OpenIngress implements Ingress {
    @Override
    public List<String> sources(int port) {
        return List.of("0.0.0.0/0", "192.0.2.0/24");
    }

    @Override
    public Path certificate(String arn) {
        return Path.of("/" + arn + ".pem");
    }

    @Override
    public SecurityPolicy securityPolicy(String name) {
        return name.equals("good")
                ? new SecurityPolicy(List.of("TLSv1.2", "TLSv1.3"), List.of("TLS_A", "TLS_B", "ECDHE-A", "ECDHE-B"))
                : new SecurityPolicy(List.of("TLSv1", "TLSv1.1", "TLSv1.2"), List.of("AES"));
    }
}
