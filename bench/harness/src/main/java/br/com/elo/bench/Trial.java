package br.com.elo.bench;

import br.com.elo.bench.Contender.Work;

import java.time.Duration;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One contender in one round: started, looked at, and put under load.
 *
 * @param contender to measure
 * @param round     counted from 1
 * @param plan      how much
 * @param progress  is told what comes next
 * @param readings  get the figures
 */
record Trial(Contender contender, int round, Plan plan, Progress progress, Consumer<Reading> readings) {
    /** A figure is taken again if others kept more than this of a core busy. The rule never looks at the figure itself. */
    static final double QUIET_CORES = 0.15;

    void run() {
        progress.show(this, "start");
        Start start = Start.of(contender.launcher());
        try (Server server = start.server()) {
            read(Measure.START_TIME, millis(start.time()));
            read(Measure.START_CPU, millis(start.cpu()));
            Pause.of(plan.idle());
            read(server.processes().memory(), Measure.IDLE_RSS, Measure.IDLE_PSS);
            if (plan.loads(round) && contender.work() != Work.START) {
                load(server);
            }
        }
    }

    private void load(Server server) {
        progress.show(this, "warming up");
        loads().filter(load -> load.connections() == 32).forEach(load -> Wrk.run(load, server.port(), plan.warmUp()));
        // The figures that are compared most come last, when a JVM has the least left to compile.
        loads().sorted(Comparator.comparingInt(Load::connections).reversed()).forEach(load -> {
            progress.show(this, load.title());
            load(server, load);
        });
        read(server.processes().memory(), Measure.LOADED_RSS, Measure.LOADED_PSS);
        if (Vegeta.TOOL.missing().isEmpty()) {
            Stream.of(FixedRate.values()).forEach(rate -> open(server, rate));
        }
    }

    private void open(Server server, FixedRate rate) {
        progress.show(this, rate.title());
        Vegeta.Report report = Vegeta.run(rate, server.port(), plan.load());
        if (report.holds(rate)) {
            read(Measure.of(rate, Figure.P50), report.millis("50th"));
            read(Measure.of(rate, Figure.P99), report.millis("99th"));
        }
    }

    private Stream<Load> loads() {
        return Stream.of(Load.values()).filter(load -> load.isAccepted() || contender.work() == Work.ALL);
    }

    private void load(Server server, Load load) {
        ProcessTree processes = server.processes();
        for (int attempt = 0; ; attempt++) {
            Busy before = Busy.now(processes);
            Duration cpuBefore = processes.cpu();
            Wrk.Report report = Wrk.run(load, server.port(), plan.load());
            Duration cpu = processes.cpu().minus(cpuBefore);
            double foreign = Busy.now(processes).foreignCores(before);
            if (foreign <= QUIET_CORES || attempt == plan.retries()) {
                read(load, report, cpu, foreign);
                return;
            }
        }
    }

    private void read(Load load, Wrk.Report report, Duration cpu, double foreign) {
        read(Measure.of(load, Figure.CPU_PER_REQUEST), cpu.toNanos() / 1e3 / report.requests());
        read(Measure.of(load, Figure.RATE), report.requests() * 1e6 / report.micros());
        read(Measure.of(load, Figure.P50), report.p50() / 1e3);
        read(Measure.of(load, Figure.P99), report.p99() / 1e3);
        read(Measure.of(load, Figure.WRONG), (double) report.wrong(load));
        read(Measure.of(load, Figure.FOREIGN_CPU), foreign);
    }

    private void read(Memory memory, Measure rss, Measure pss) {
        if (!Double.isNaN(memory.rss())) {
            read(rss, memory.rss());
            read(pss, memory.pss());
        }
    }

    private void read(Measure measure, double value) {
        readings.accept(new Reading(contender.name(), round, measure, value));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
