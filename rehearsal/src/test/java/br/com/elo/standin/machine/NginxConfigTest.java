package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NginxConfigTest {
    @TempDir
    private Path folder;
    private Path source;
    private Path nginx;

    @BeforeEach
    void makeFolders() throws IOException {
        source = folder.resolve("source");
        nginx = folder.resolve("nginx");
        Files.createDirectories(source.resolve(".platform/nginx/conf.d"));
    }

    @Test
    void leadsFromThePortToTheContainer() throws IOException {
        NginxConfig.write(nginx, NginxMain.DOCKER, 20_000, "172.18.0.2:8080", source);
        assertTrue(Files.readString(nginx.resolve("nginx.conf")).contains("listen 127.0.0.1:20000 default_server;"));
        assertEquals("""
                upstream docker {
                    server 172.18.0.2:8080;
                    keepalive 256;
                }
                """, Files.readString(nginx.resolve("conf.d/elasticbeanstalk-nginx-docker-upstream.conf")));
    }

    @Test
    void hasTheFilesOfTheBundleAndNoneOfTheOneBefore() throws IOException {
        Path own = Files.writeString(source.resolve(".platform/nginx/conf.d/own.conf"), "server_tokens off;\n");
        NginxConfig.write(nginx, NginxMain.DOCKER, 20_000, "172.18.0.2:8080", source);
        assertEquals("server_tokens off;\n", Files.readString(nginx.resolve("conf.d/own.conf")));
        Files.delete(own);
        NginxConfig.write(nginx, NginxMain.DOCKER, 20_000, "172.18.0.2:8080", source);
        assertFalse(Files.exists(nginx.resolve("conf.d/own.conf")));
    }

    @Test
    void refusesABundleThatReplacesAllOfIt() throws IOException {
        Files.writeString(source.resolve(".platform/nginx/nginx.conf"), "events {}\n");
        assertThrows(DeploymentException.class, () -> NginxConfig.write(nginx, NginxMain.DOCKER, 20_000, "172.18.0.2:8080", source));
    }
}
