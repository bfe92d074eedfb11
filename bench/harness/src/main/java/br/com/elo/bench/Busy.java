package br.com.elo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How busy the machine has been, and by whose doing.
 *
 * @param nanos   when this was
 * @param machine all CPU time but idleness, also what the hypervisor stole
 * @param own     of it, the contender's, the load generator's and this program's
 */
record Busy(long nanos, Duration machine, Duration own) {
    /** The kernel counts in these, whatever its own clock is. */
    private static final int MILLIS_A_TICK = 10;

    static Busy now(ProcessTree contender) {
        return new Busy(System.nanoTime(), machineTime(), contender.cpu().plus(ownTime()));
    }

    /** Cores that others kept busy since then. */
    double foreignCores(Busy before) {
        Duration foreign = machine.minus(before.machine).minus(own.minus(before.own));
        return Math.max(0, (double) foreign.toNanos() / (nanos - before.nanos));
    }

    /** First line of /proc/stat: user nice system idle iowait irq softirq steal. */
    private static Duration machineTime() {
        long[] ticks = ticks(read("/proc/stat").lines().findFirst().orElseThrow().replaceFirst("cpu +", ""));
        return Duration.ofMillis(MILLIS_A_TICK * (LongStream.of(ticks).limit(8).sum() - ticks[3] - ticks[4]));
    }

    /** utime, stime, and the same of children that ended; they are the 14th to 17th field, the name in brackets the 2nd. */
    private static Duration ownTime() {
        String stat = read("/proc/self/stat");
        long[] ticks = ticks(stat.substring(stat.lastIndexOf(')') + 4));
        return Duration.ofMillis(MILLIS_A_TICK * LongStream.of(ticks).skip(10).limit(4).sum());
    }

    private static long[] ticks(String numbers) {
        return Stream.of(numbers.strip().split(" ")).mapToLong(Busy::number).toArray();
    }

    /** Addresses at the end of /proc/self/stat are too large for a long; nobody needs them here. */
    private static long number(String text) {
        return text.length() > 18 ? 0 : Long.parseLong(text);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
