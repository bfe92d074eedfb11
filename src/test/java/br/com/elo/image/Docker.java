package br.com.elo.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The docker command line, as an operator uses it. */
final class Docker {
    static final String NO_ENGINE = "No Docker engine answers. Start one: systemctl start docker; or install it: "
            + "apt-get install docker.io";

    private Docker() {
    }

    /** How a command ended. */
    record Result(int status, String out, String err) {
        String orThrow() {
            if (status != 0) {
                throw new AssertionError("docker ended with status " + status + "\n" + out + err);
            }
            return out.strip();
        }
    }

    /** Runs a command that is expected to succeed, and returns what it prints. */
    static String docker(String... arguments) {
        return run(Map.of(), arguments).orThrow();
    }

    static Result run(Map<String, String> environment, String... arguments) {
        try {
            Process process = start(environment, arguments);
            StringBuilder err = new StringBuilder();
            Thread reader = Thread.startVirtualThread(() -> err.append(text(process.getErrorStream())));
            String out = text(process.getInputStream());
            reader.join();
            return new Result(process.waitFor(), out, err.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command whose output is a stream of bytes. */
    static Process start(Map<String, String> environment, String... arguments) {
        List<String> words = new ArrayList<>(Stream.of(arguments).toList());
        words.addFirst("docker");
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(NO_ENGINE, e);
        }
    }

    private static String text(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
