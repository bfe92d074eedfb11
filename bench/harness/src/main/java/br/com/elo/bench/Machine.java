package br.com.elo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the figures come from.
 *
 * @param cores  that the JVM may use
 * @param cpu    its model
 * @param memory as the kernel reports it
 * @param kernel its version
 * @param java   the one that runs all JVM contenders but the container
 * @param flags  of these
 */
record Machine(int cores, String cpu, String memory, String kernel, String java, String flags) {

    static Machine here() {
        return new Machine(Runtime.getRuntime().availableProcessors(), field("/proc/cpuinfo", "model name"),
                field("/proc/meminfo", "MemTotal"), System.getProperty("os.version"), Runtime.version().toString(), String.join(" ", Jvm.FLAGS));
    }

    private static String field(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst().orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%d cores of %s, %s, Linux %s, Java %s %s".formatted(cores, cpu, memory, kernel, java, flags);
    }
}
