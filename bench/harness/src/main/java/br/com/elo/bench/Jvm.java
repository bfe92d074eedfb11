package br.com.elo.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A jar, started without an AOT cache or with one. All have the same flags, but where it is said: else a table would
 * compare how large a heap the JVM allows itself on this machine.
 *
 * @param jar   to start
 * @param files all that it needs, the jar among them
 * @param made  how they are made
 */
record Jvm(Path jar, List<Path> files, String made) {
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xmx128m");

    Program plain() {
        return program(FLAGS, List.of(), files);
    }

    Launcher withCache(Path cache) {
        return withCache(cache, FLAGS);
    }

    Launcher withCache(Path cache, List<String> flags) {
        // AOTMode=on: a JVM that cannot use its cache ends, instead of being slow without a word.
        Program cached = program(flags, List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"),
                Stream.concat(files.stream(), Stream.of(cache)).toList());
        return new Cached(program(flags, List.of("-XX:AOTCacheOutput=" + cache), files), cached);
    }

    private Program program(List<String> flags, List<String> cache, List<Path> ownFiles) {
        List<String> command = Stream.of(Stream.of(JAVA), flags.stream(), cache.stream(), Stream.of("-jar", jar.toString()))
                .flatMap(words -> words)
                .toList();
        return new Program(command, ownFiles, List.of(), made);
    }

    /** Makes its cache by a start and a few requests of each kind, as the service's Dockerfile does. */
    private record Cached(Program training, Program program) implements Launcher {
        private static final int REQUESTS = 3;

        @Override
        public void prepare() {
            try (Server server = Start.of(training).server()) {
                for (int i = 0; i < REQUESTS; i++) {
                    Job.isDone(server.port());
                    Job.ask(server.port());
                }
            }
        }

        @Override
        public Server start(int port) {
            return program.start(port);
        }

        @Override
        public Optional<String> missing() {
            return training.missing();
        }

        @Override
        public long bytes() {
            return program.bytes();
        }
    }
}
