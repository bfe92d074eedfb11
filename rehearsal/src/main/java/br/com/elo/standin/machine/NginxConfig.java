package br.com.elo.standin.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * /etc/nginx of an instance: the Docker platform's nginx.conf and upstream, as dumps of instances and AWS's own guide
 * show them, and what the bundle adds. Other than there are only the paths and the port.
 */
final class NginxConfig {
    /**
     * The map has no entry for a request without Upgrade, so each one goes to the container with "Connection: upgrade".
     * That is what the guide prints. Earlier platforms had an empty entry for them. The Docker platform has no
     * server_tokens yet, its siblings of Amazon Linux 2023 do: a bundle has to go with both.
     */
    private static final String MAIN = """
            daemon off;
            # Whoever runs the rehearsal owns the folder, so the workers are that user's too.
            user USER;
            worker_processes auto;
            error_log var/log/nginx/error.log;
            pid nginx.pid;

            events {
                worker_connections 1024;
            }

            http {
                include /etc/nginx/mime.types;
                default_type application/octet-stream;
                server_tokens off;
                client_body_temp_path tmp/body;
                proxy_temp_path tmp/proxy;
                fastcgi_temp_path tmp/fastcgi;
                uwsgi_temp_path tmp/uwsgi;
                scgi_temp_path tmp/scgi;

                log_format main '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent '
                                '"$http_referer" "$http_user_agent" "$http_x_forwarded_for"';
                log_format healthd '$msec"$uri"$status"$request_time"$upstream_response_time"$http_x_forwarded_for';

                include conf.d/*.conf;

                map $http_upgrade $connection_upgrade {
                    default "upgrade";
                }

                server {
                    listen 127.0.0.1:PORT default_server;
                    gzip on;
                    gzip_comp_level 4;
                    gzip_types text/plain text/css application/json application/x-javascript text/xml application/xml
                               application/xml+rss text/javascript;

                    if ($time_iso8601 ~ "^(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2})") {
                        set $year $1;
                        set $month $2;
                        set $day $3;
                        set $hour $4;
                    }
                    access_log var/log/nginx/healthd/application.log.$year-$month-$day-$hour healthd;
                    access_log var/log/nginx/access.log main;

                    location / {
                        proxy_pass http://docker;
                        proxy_http_version 1.1;
                        proxy_set_header Connection $connection_upgrade;
                        proxy_set_header Upgrade $http_upgrade;
                        proxy_set_header Host $host;
                        proxy_set_header X-Real-IP $remote_addr;
                        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                    }

                    include conf.d/elasticbeanstalk/*.conf;
                }
            }
            """;
    private static final String UPSTREAM = """
            upstream docker {
                server %s;
                keepalive 256;
            }
            """;

    private NginxConfig() {
    }

    static String main(int port) {
        return MAIN.replace("USER", System.getProperty("user.name")).replace("PORT", Integer.toString(port));
    }

    static String upstream(String container) {
        return UPSTREAM.formatted(container);
    }

    /** Writes it anew: what an earlier bundle brought is gone. */
    static void write(Path folder, int port, String container, Path source) {
        Folder.delete(folder);
        try {
            Files.createDirectories(folder.resolve("conf.d/elasticbeanstalk"));
            copy(source.resolve(".platform/nginx"), folder);
            if (Files.exists(folder.resolve("nginx.conf"))) {
                // It would name paths and a port that are not to be had here.
                throw new DeploymentException("The rehearsal cannot run an nginx.conf of the bundle's own, only conf.d");
            }
            Files.writeString(folder.resolve("nginx.conf"), main(port));
            Files.writeString(folder.resolve("conf.d/elasticbeanstalk-nginx-docker-upstream.conf"), upstream(container));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.notExists(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
