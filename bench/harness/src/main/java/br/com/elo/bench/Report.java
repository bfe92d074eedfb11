package br.com.elo.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables, in Markdown: for the terminal and for the README.
 *
 * @param results to show
 */
record Report(Results results) {

    @Override
    public String toString() {
        return Stream.of(Stream.of(heading()), loads(), Stream.of(fixedRates(), start(), memory(), targets(), tokenCheck(), absent()))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n")) + "\n";
    }

    private String heading() {
        return "Commit %s, %s. %s.%nMedian [smallest–largest]; × is the ratio to %s of the same round.%n%s".formatted(
                results.commit(), results.date(), results.machine(), results.titles().getOrDefault(Summary.BASELINE, Summary.BASELINE),
                results.quiet());
    }

    private Stream<String> loads() {
        return Arrays.stream(Load.values()).map(this::load);
    }

    private String load(Load load) {
        Measure cpu = Measure.of(load, Figure.CPU_PER_REQUEST);
        Table table = new Table(List.of(load.title(), cpu.figure().title(), "×", "requests a second", "×", "p50, ms", "p99, ms", "× p99", "wrong"));
        return with(table, cpu, contender -> List.of(value(contender, cpu), ratio(contender, cpu),
                value(contender, Measure.of(load, Figure.RATE)), ratio(contender, Measure.of(load, Figure.RATE)),
                value(contender, Measure.of(load, Figure.P50)), value(contender, Measure.of(load, Figure.P99)),
                ratio(contender, Measure.of(load, Figure.P99)), value(contender, Measure.of(load, Figure.WRONG))));
    }

    /** A dash where a contender, or the generator beside it on the same cores, did not keep the rate. */
    private String fixedRates() {
        Table table = new Table(Stream.concat(Stream.of("requests at a fixed rate: p50, p99, ms"),
                Stream.of(FixedRate.values()).flatMap(rate -> Stream.of(rate.perSecond() + " a second", "p99"))).toList());
        return with(table, Measure.of(FixedRate.LOW, Figure.P50), contender -> Stream.of(FixedRate.values())
                .flatMap(rate -> Stream.of(Figure.P50, Figure.P99).map(figure -> value(contender, Measure.of(rate, figure)))).toList());
    }

    private String start() {
        Table table = new Table(List.of("start", Measure.START_TIME.figure().title(), "×", Measure.START_CPU.figure().title()));
        return with(table, Measure.START_TIME, contender -> List.of(value(contender, Measure.START_TIME),
                ratio(contender, Measure.START_TIME), value(contender, Measure.START_CPU)));
    }

    private String memory() {
        Table table = new Table(List.of("memory and disk, MiB", "idle RSS", "×", "idle PSS", "RSS after load", "PSS after load", "on disk"));
        return with(table, Measure.SIZE, contender -> List.of(value(contender, Measure.IDLE_RSS), ratio(contender, Measure.IDLE_RSS),
                value(contender, Measure.IDLE_PSS), value(contender, Measure.LOADED_RSS), value(contender, Measure.LOADED_PSS),
                value(contender, Measure.SIZE)));
    }

    private String targets() {
        Table table = new Table(List.of("target: at most", "ratio", "limit", "outcome"));
        results.targets().forEach(result -> table.add(List.of(result.target().title(), result.ratio().toString(),
                Spread.number(result.target().limit()), result.outcome().title())));
        return table.toString();
    }

    private String tokenCheck() {
        Table table = new Table(List.of("token check alone", "ns", "±", "bytes allocated"));
        results.tokenCheck().forEach(check -> table.add(List.of(check.method(), Spread.number(check.nanos()),
                Double.isNaN(check.error()) ? "–" : Spread.number(check.error()), Spread.number(check.bytes()))));
        return table.toString();
    }

    private String absent() {
        return results.absent().stream().map(reason -> "Left out: " + reason).collect(Collectors.joining("\n"));
    }

    /** A row for each contender that has this measure. */
    private String with(Table table, Measure needed, Function<String, List<String>> cells) {
        results.titles().forEach((name, title) -> results.summary(name, needed).ifPresent(summary ->
                table.add(Stream.concat(Stream.of(title), cells.apply(name).stream()).toList())));
        return table.toString();
    }

    private String value(String contender, Measure measure) {
        return results.summary(contender, measure).map(summary -> summary.value().toString()).orElse("–");
    }

    private String ratio(String contender, Measure measure) {
        return results.summary(contender, measure).map(summary -> summary.ratio().toString()).orElse("–");
    }
}
