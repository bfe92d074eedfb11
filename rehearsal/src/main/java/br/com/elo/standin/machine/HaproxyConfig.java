package br.com.elo.standin.machine;

import java.nio.file.Path;

/**
 * HAProxy as an Application Load Balancer. Like that it tries nothing twice: a request that a target drops is lost.
 * Unlike that it sends nothing to targets that are all bad, where the other falls back to sending to all of them.
 */
record HaproxyConfig(int port, Path socket, LoadBalancerSettings balancing) {
    static final String BACKEND = "targets";

    String text() {
        HealthCheck check = balancing.check();
        return """
                global
                  stats socket %s mode 600 level admin expose-fd listeners
                  # A connection that is in use when another process takes over may be used to its end, but not for ever.
                  hard-stop-after 30s
                defaults
                  mode http
                  retries 0
                  timeout connect 5s
                  timeout check %dms
                  timeout client %ds
                  timeout http-keep-alive %ds
                  timeout server %ds
                frontend front
                  bind 127.0.0.1:%d
                %s  option forwardfor
                  http-request set-header X-Forwarded-Proto http
                  http-request set-header X-Forwarded-Port 80
                  default_backend %s
                %sbackend %s
                  balance roundrobin
                  option httpchk
                  http-check send meth GET uri %s ver HTTP/1.1 hdr Host 127.0.0.1 hdr User-Agent ELB-HealthChecker/2.0
                  http-check expect status %s
                """.formatted(socket, check.timeout().toMillis(), idle(), idle(), idle(), port,
                balancing.acl().frontend(), BACKEND, balancing.acl().tables(), BACKEND, check.path(), check.matcher().text());
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
