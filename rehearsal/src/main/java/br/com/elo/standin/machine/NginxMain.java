package br.com.elo.standin.machine;

/**
 * The nginx.conf of the platforms of Amazon Linux 2023, as instances have it. Other than there are only the paths, the
 * port and the user: whoever runs the rehearsal owns the folder.
 */
enum NginxMain {
    /** As of July 2025, with nginx 1.26.3. */
    DOCKER("", "gzip on;"),
    /** The other platforms set more, some of it as bundles do. Docker's file may be made like theirs any week. */
    OTHERS("server_tokens off;", """
            client_header_timeout 60;
                    client_body_timeout   60;
                    keepalive_timeout     60;
                    gzip                  off;""");

    /**
     * The map has no entry for a request without Upgrade: each one goes to the container with "Connection: upgrade".
     * Earlier platforms had an empty entry for them.
     */
    private static final String TEXT = """
            # Elastic Beanstalk Nginx Configuration File

            daemon off;
            user ${USER};
            worker_processes  auto;
            error_log  var/log/nginx/error.log;
            pid        nginx.pid;
            worker_rlimit_nofile    200000;

            events {
                worker_connections  1024;
            }

            http {
                client_body_temp_path tmp/body;
                proxy_temp_path tmp/proxy;
                fastcgi_temp_path tmp/fastcgi;
                uwsgi_temp_path tmp/uwsgi;
                scgi_temp_path tmp/scgi;
                ${HTTP}
                include       /etc/nginx/mime.types;
                default_type  application/octet-stream;

                access_log    var/log/nginx/access.log;

                log_format  main  '$remote_addr - $remote_user [$time_local] "$request" '
                                  '$status $body_bytes_sent "$http_referer" '
                                  '"$http_user_agent" "$http_x_forwarded_for"';

                include  conf.d/*.conf;

                map $http_upgrade $connection_upgrade {
                    default       "upgrade";
                }

                server {
                    listen 127.0.0.1:${PORT} default_server;
                    ${SERVER}
                    gzip_comp_level 4;
                    gzip_types text/plain text/css application/json application/x-javascript text/xml application/xml
                               application/xml+rss text/javascript;

                    access_log    var/log/nginx/access.log main;

                    location / {
                        proxy_pass            http://docker;
                        proxy_http_version    1.1;

                        proxy_set_header    Connection             $connection_upgrade;
                        proxy_set_header    Upgrade                $http_upgrade;
                        proxy_set_header    Host                   $host;
                        proxy_set_header    X-Real-IP              $remote_addr;
                        proxy_set_header    X-Forwarded-For        $proxy_add_x_forwarded_for;
                    }

                    # Include the Elastic Beanstalk generated locations
                    include conf.d/elasticbeanstalk/*.conf;
                }
            }
            """;

    private final String http;
    private final String server;

    NginxMain(String http, String server) {
        this.http = http;
        this.server = server;
    }

    String text(int port) {
        return TEXT.replace("${USER}", System.getProperty("user.name")).replace("${PORT}", Integer.toString(port))
                .replace("${HTTP}", http).replace("${SERVER}", server);
    }
}
