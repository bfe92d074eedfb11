package br.com.elo.standin.machine;

import br.com.elo.standin.option.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A listener of a load balancer.
 *
 * @param port    that clients know
 * @param sources CIDR blocks of those who may connect; nobody else gets an answer
 * @param tls     empty where it speaks HTTP
 */
record Listener(int port, List<String> sources, Optional<Tls> tls) {
    /**
     * How it speaks HTTPS.
     *
     * @param certificate a file with the certificate and its key
     */
    record Tls(Path certificate, SecurityPolicy policy) {
    }

    /** Those that are enabled. */
    static List<Listener> of(Options options, Ingress ingress) {
        return options.listeners().entrySet().stream()
                .map(listener -> of(listener.getKey(), listener.getValue(), ingress)).toList();
    }

    private static Listener of(int port, Map<String, String> values, Ingress ingress) {
        Optional<Tls> tls = switch (values.getOrDefault("Protocol", "HTTP").toUpperCase(Locale.ROOT)) {
            case "HTTP" -> Optional.empty();
            case "HTTPS" -> Optional.of(tls(values, ingress));
            default -> throw new DeploymentException(
                    "Only HTTP and HTTPS are rehearsed as the Protocol of the listener on port " + port);
        };
        return new Listener(port, ingress.sources(port), tls);
    }

    private static Tls tls(Map<String, String> values, Ingress ingress) {
        String arn = Optional.ofNullable(values.get("SSLCertificateArns")).orElseThrow(() -> new DeploymentException(
                "Service:AmazonCloudFormation, Message:A certificate must be specified for HTTPS listeners"));
        String policy = values.getOrDefault("SSLPolicy", SecurityPolicy.DEFAULT);
        return new Tls(ingress.certificate(arn), ingress.securityPolicy(policy));
    }
}
