package br.com.elo.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** The docker command line, as an operator uses it. */
public final class Docker {
    public static final String NO_ENGINE = "No Docker engine answers. Start one: systemctl start docker; or install it: "
            + "apt-get install docker.io";

    private Docker() {
    }

    /** How a command ended. */
    public record Result(int status, String out, String err) {
        public String orThrow() {
            if (status != 0) {
                throw new AssertionError("docker ended with status " + status + "\n" + out + err);
            }
            return out.strip();
        }
    }

    /** Runs a command that is expected to succeed, and returns what it prints. */
    public static String docker(String... arguments) {
        return run(Map.of(), arguments).orThrow();
    }

    public static Result run(Map<String, String> environment, String... arguments) {
        Process process = start(environment, arguments);
        try {
            Future<String> out = later(process.getInputStream());
            Future<String> err = later(process.getErrorStream());
            return new Result(process.waitFor(), out.get(), err.get());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command whose output is a stream of bytes. */
    public static Process start(Map<String, String> environment, String... arguments) {
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

    /** Read aside, so that whoever waits for the end of the process can be interrupted. */
    private static Future<String> later(InputStream stream) {
        FutureTask<String> task = new FutureTask<>(() -> text(stream));
        Thread.startVirtualThread(task);
        return task;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
