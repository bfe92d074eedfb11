package br.com.elo.standin.cloudfront;

import br.com.elo.standin.machine.Ingress;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * nginx as CloudFront. What is not said of a header here reaches the origin as it came.
 *
 * @param http        port of this machine for clear text
 * @param https       port of this machine for TLS
 * @param certificate a file with the certificate of the distribution's name, and its key
 * @param origin      port of this machine
 */
record EdgeConfig(DistributionConfig distribution, int http, int https, Path certificate, int origin) {
    /** The oldest versions too, as CloudFront's own certificate allows them; OpenSSL's default would not. */
    private static final String MAIN = """
            daemon off;
            user %1$s;
            worker_processes 1;
            error_log var/log/nginx/error.log;
            pid nginx.pid;
            events {
            }
            http {
                access_log off;
                client_body_temp_path tmp/body;
                proxy_temp_path tmp/proxy;
                fastcgi_temp_path tmp/fastcgi;
                uwsgi_temp_path tmp/uwsgi;
                scgi_temp_path tmp/scgi;
                proxy_cache_path tmp/cache keys_zone=cache:1m;
                upstream origin {
                    server 127.0.0.1:%2$d;
                    keepalive 16;
                    keepalive_timeout %3$ds;
                }
                map $request_method $authorization {
                    default $http_authorization;
                %4$s}
                server {
                    listen 127.0.0.1:%5$d;
                    %6$s
                }
                server {
                    listen 127.0.0.1:%7$d ssl http2;
                    ssl_certificate %8$s;
                    ssl_certificate_key %8$s;
                    ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;
                    ssl_ciphers DEFAULT:@SECLEVEL=0;
                    %9$s
                }
            }
            """;
    private static final String PASS = """
            if ($request_method !~ "^(%s)$") {
                return 403;
            }
            location / {
                proxy_pass http://origin;
                proxy_bind %s;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_set_header Authorization $authorization;
                proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            %s}
            """;
    /** One answer for all who ask for an address, whoever they are: Authorization is not part of the key. */
    private static final String CACHE = """
            proxy_cache cache;
            proxy_cache_key $request_uri;
            proxy_ignore_headers Cache-Control Expires Set-Cookie Vary X-Accel-Expires;
            """;

    String text() {
        return MAIN.formatted(System.getProperty("user.name"), origin, distribution.keepalive(),
                distribution.forwardsAuthorization() ? "" : "GET \"\"; HEAD \"\";\n", http, clearText(), https, certificate,
                pass());
    }

    private String clearText() {
        return switch (distribution.viewerProtocolPolicy()) {
            case "https-only" -> "return 403;";
            case "redirect-to-https" -> "return 301 https://$host$request_uri;";
            default -> pass();
        };
    }

    private String pass() {
        String methods = distribution.methods().stream().map(String::valueOf).collect(Collectors.joining("|"));
        return PASS.formatted(methods, Ingress.CLOUDFRONT, distribution.keepsSomething() ? CACHE + kept() : "");
    }

    private String kept() {
        int minTtl = distribution.minTtl();
        String answers = minTtl > 0 ? "proxy_cache_valid 200 301 302 %ds;%n".formatted(minTtl) : "";
        return answers + distribution.errorTtls().entrySet().stream()
                .map(error -> "proxy_cache_valid %d %ds;%n".formatted(error.getKey(), error.getValue()))
                .collect(Collectors.joining());
    }
}
