package br.com.elo.bench;

import com.google.gson.Gson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The load generator: wrk takes the least CPU for a request of those that Debian packages, and here it shares the cores
 * with the contender. One thread of it keeps any of them busy. It waits for an answer before it asks again on that
 * connection, so its p99 compares servers under the same pressure; it is not what users at a fixed rate would see.
 */
final class Wrk {
    static final Tool TOOL = Tool.debian("wrk", "--version", "wrk");
    private static final Path SCRIPT = Path.of("bench/report.lua");

    private Wrk() {
    }

    /**
     * What wrk saw, times in microseconds.
     *
     * @param requests answered
     * @param refused  of them, with a status above 399
     * @param failed   connections, reads and writes that went wrong, and time-outs
     */
    record Report(long requests, long micros, long refused, long failed, long p50, long p99) {
        /** Answers that were not what the load asks for, and failures. */
        long wrong(Load load) {
            return failed + (load.isAccepted() ? refused : requests - refused);
        }
    }

    static Report run(Load load, int port, Duration duration) {
        List<String> words = List.of("wrk", "--threads", "1", "--connections", Integer.toString(load.connections()),
                "--duration", duration.toSeconds() + "s", "--timeout", "10s", "--script", SCRIPT.toString(),
                "--header", "Authorization: Token " + load.token(), "http://127.0.0.1:" + port + "/");
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("wrk failed: " + output);
            }
            return new Gson().fromJson(output.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow(), Report.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
