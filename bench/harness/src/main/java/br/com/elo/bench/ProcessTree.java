package br.com.elo.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processes and all that they started.
 *
 * @param roots the first of them
 */
record ProcessTree(List<ProcessHandle> roots) {

    ProcessTree(ProcessHandle root) {
        this(List.of(root));
    }

    static ProcessTree of(long pid) {
        return new ProcessTree(ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("no process " + pid)));
    }

    List<ProcessHandle> all() {
        return roots.stream().flatMap(root -> Stream.concat(Stream.of(root), root.descendants())).toList();
    }

    /** These and those. */
    ProcessTree with(ProcessTree other) {
        return new ProcessTree(Stream.concat(roots.stream(), other.roots.stream()).toList());
    }

    /** User and system time since each of them began, as the kernel accounts for it. */
    Duration cpu() {
        return all().stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    Memory memory() {
        return all().stream().map(process -> Memory.of(process.pid())).reduce(Memory.NONE, Memory::plus);
    }
}
