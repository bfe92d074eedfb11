package br.com.elo.standin.machine;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * HAProxy as an Application Load Balancer. Like that it tries nothing twice: a request that a target drops is lost.
 * Unlike that it sends nothing to targets that are all bad, where the other falls back to sending to all of them.
 *
 * @param ports of this machine, by the ports of listeners
 */
record HaproxyConfig(Map<Integer, Integer> ports, Path socket, LoadBalancerSettings balancing) {
    static final String BACKEND = "targets";
    /** CloudFront connects from it, by the prefix list com.amazonaws.global.cloudfront.origin-facing. */
    private static final String ORIGIN_FACING = "130.176.0.1";

    String text() {
        HealthCheck check = balancing.check();
        return """
                global
                  stats socket %s mode 600 level admin expose-fd listeners
                  # A connection that is in use when another process takes over may be used to its end, but not for ever.
                  hard-stop-after 30s
                  # One that is not is closed, but not all at once: a client that meets a second one tries no third.
                  close-spread-time 1s
                defaults
                  mode http
                  retries 0
                  timeout connect 5s
                  timeout check %dms
                  timeout client %ds
                  timeout http-keep-alive %ds
                  timeout server %ds
                %s%sbackend %s
                  balance roundrobin
                  option httpchk
                  http-check send meth GET uri %s ver HTTP/1.1 hdr Host 127.0.0.1 hdr User-Agent ELB-HealthChecker/2.0
                  http-check expect status %s
                """.formatted(socket, check.timeout().toMillis(), idle(), idle(), idle(),
                balancing.listeners().stream().map(this::frontend).collect(Collectors.joining()),
                balancing.acl().tables(), BACKEND, check.path(), check.matcher().text());
    }

    private String frontend(Listener listener) {
        return """
                frontend listener-%1$d
                  bind 127.0.0.1:%2$d%3$s
                  tcp-request connection set-src str(%4$s) if { src %5$s }
                  tcp-request connection silent-drop%6$s
                %9$s  option forwardfor
                  http-request set-header X-Forwarded-Proto %7$s
                  http-request set-header X-Forwarded-Port %1$d
                  default_backend %8$s
                """.formatted(listener.port(), ports.get(listener.port()),
                listener.tls().map(HaproxyConfig::tls).orElse(""), ORIGIN_FACING, Ingress.CLOUDFRONT, unless(listener),
                listener.tls().isPresent() ? "https" : "http", BACKEND, balancing.acl().frontend());
    }

    private static String unless(Listener listener) {
        return listener.sources().isEmpty() ? "" : " unless { src " + String.join(" ", listener.sources()) + " }";
    }

    private static String tls(Listener.Tls tls) {
        return " ssl crt %s %s alpn h2,http/1.1".formatted(tls.certificate(), tls.policy().options());
    }

    /** A line for a target that was good already when this process took over from another. */
    String server(String id, int port) {
        return "  server %s %s%n".formatted(id, target(port));
    }

    /** What is said of a target behind its name. */
    String target(int port) {
        HealthCheck check = balancing.check();
        return "127.0.0.1:%d check inter %dms rise %d fall %d"
                .formatted(port, check.interval().toMillis(), check.healthy(), check.unhealthy());
    }

    private long idle() {
        return balancing.idleTimeout().toSeconds();
    }
}
