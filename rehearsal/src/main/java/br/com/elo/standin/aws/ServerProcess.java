package br.com.elo.standin.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, on a free port that its log tells. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Process process;
    private final Path log;
    private final String address;

    private ServerProcess(Process process, Path log, Pattern said) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.address = await(said);
    }

    /**
     * Starts it, and waits until it listens.
     *
     * @param log  where its output goes
     * @param said how it says where it listens, as the first group
     */
    public static ServerProcess start(ProcessBuilder command, Path log, Pattern said)
            throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            return new ServerProcess(process, log, said);
        } catch (IOException | InterruptedException | RuntimeException e) {
            end(process);
            throw e;
        }
    }

    /** Where it listens, as it said. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        end(process);
    }

    /** At once: it has nothing to save. */
    private static void end(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private String await(Pattern said) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher matcher = said.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("not started; %s: %s".formatted(log, Files.readString(log)));
    }
}
