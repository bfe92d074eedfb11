package br.com.elo.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What users of an instance meet: the platform's nginx with both its logs, and the server behind it on the same cores.
 *
 * @param behind the server
 */
record Instance(Launcher behind) implements Launcher {
    private static final String NGINX = "bench/nginx/instance";

    @Override
    public Server start(int port) {
        int inner = Job.freePort();
        Server server = behind.start(inner);
        try {
            return new Pair(nginx(inner).start(port), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public Optional<String> missing() {
        return nginx(0).missing().or(behind::missing);
    }

    @Override
    public long bytes() {
        return behind.bytes();
    }

    private static Program nginx(int upstream) {
        return new Program(List.of(NGINX, Integer.toString(upstream)), List.of(Path.of(NGINX)),
                List.of(Contenders.NGINX), "git checkout");
    }

    /** Both count. */
    private record Pair(Server nginx, Server server) implements Server {
        @Override
        public int port() {
            return nginx.port();
        }

        @Override
        public boolean isAlive() {
            return nginx.isAlive() && server.isAlive();
        }

        @Override
        public ProcessTree processes() {
            return nginx.processes().with(server.processes());
        }

        @Override
        public void close() {
            nginx.close();
            server.close();
        }
    }
}
