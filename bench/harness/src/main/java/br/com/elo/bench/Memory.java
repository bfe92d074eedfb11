package br.com.elo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Resident memory in MiB.
 *
 * @param rss every page a process has; added up over processes, shared pages count once for each
 * @param pss shared pages divided among those who share them, other contenders' JVMs and this one's too
 */
record Memory(double rss, double pss) {
    static final Memory NONE = new Memory(0, 0);
    private static final double KIB_IN_MIB = 1024;

    /** Of one process; it must belong to the user who runs this, or that must be root. */
    static Memory of(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
            return new Memory(mebibytes(lines, "Rss:"), mebibytes(lines, "Pss:"));
        } catch (IOException e) {
            return new Memory(Double.NaN, Double.NaN);
        }
    }

    Memory plus(Memory other) {
        return new Memory(rss + other.rss, pss + other.pss);
    }

    private static double mebibytes(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum() / KIB_IN_MIB;
    }
}
