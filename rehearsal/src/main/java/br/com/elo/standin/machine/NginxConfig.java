package br.com.elo.standin.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * /etc/nginx of an instance: what the platform puts there, and what the bundle adds. Nobody has shown all of it, but the
 * listing of a conf.d tells: 130 bytes are what XFS takes for these three names and that of the one file added there.
 */
final class NginxConfig {
    private static final String UPSTREAM = """
            upstream docker {
                server %s;
                keepalive 256;
            }
            """;
    private static final String HEALTHD_FORMAT = """
            log_format healthd '$msec"$uri"'
                            '$status"$request_time"$upstream_response_time"'
                            '$http_x_forwarded_for';
            """;
    private static final String HEALTHD = """
            if ($time_iso8601 ~ "^(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2})") {
                set $year $1;
                set $month $2;
                set $day $3;
                set $hour $4;
            }
            access_log var/log/nginx/healthd/application.log.$year-$month-$day-$hour healthd;
            """;

    private NginxConfig() {
    }

    /** Writes it anew: what an earlier bundle brought is gone. */
    static void write(Path folder, NginxMain main, int port, String container, Path source) {
        Folder.delete(folder);
        try {
            Files.createDirectories(folder.resolve("conf.d/elasticbeanstalk"));
            copy(source.resolve(".platform/nginx"), folder);
            if (Files.exists(folder.resolve("nginx.conf"))) {
                // It would name paths and a port that are not to be had here.
                throw new DeploymentException("The rehearsal cannot run an nginx.conf of the bundle's own, only conf.d");
            }
            Files.writeString(folder.resolve("nginx.conf"), main.text(port));
            Path http = folder.resolve("conf.d");
            Files.writeString(http.resolve("elasticbeanstalk-nginx-docker-upstream.conf"), UPSTREAM.formatted(container));
            Files.writeString(http.resolve("healthd_logformat.conf"), HEALTHD_FORMAT);
            Files.writeString(http.resolve("elasticbeanstalk/healthd.conf"), HEALTHD);
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
