package br.com.elo.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * The charts in one SVG file.
 *
 * @param results to show
 * @param most    of the charts, the most telling first
 */
record Picture(Results results, int most) {
    private static final int WIDTH = 800;

    @Override
    public String toString() {
        StringBuilder groups = new StringBuilder();
        int top = 0;
        for (BarChart chart : charts()) {
            groups.append(chart.svg(top));
            top += chart.height();
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                <style>
                text { font: 12px sans-serif; fill: #24292f } .title { font-weight: bold }
                .own { fill: #0a7ea4 } .peer { fill: #b6c2cc } path { stroke: #24292f }
                </style>
                <rect width="100%%" height="100%%" fill="#fff"/>
                %3$s</svg>
                """.formatted(WIDTH, top + 12, groups);
    }

    private List<BarChart> charts() {
        return Stream.of(
                        chart("CPU for an accepted request, microseconds (32 connections)", Measure.of(Load.ACCEPTED_32, Figure.CPU_PER_REQUEST)),
                        chart("CPU for a refused request, microseconds (32 connections)", Measure.of(Load.REFUSED_32, Figure.CPU_PER_REQUEST)),
                        chart("p99 of accepted requests, milliseconds (32 connections, saturated)", Measure.of(Load.ACCEPTED_32, Figure.P99)),
                        chart("From spawn to the first 200, milliseconds", Measure.START_TIME),
                        chart("Resident memory when idle, MiB (RSS)", Measure.IDLE_RSS))
                .filter(chart -> !chart.bars().isEmpty())
                .limit(most)
                .toList();
    }

    private BarChart chart(String title, Measure measure) {
        return new BarChart(title, results.titles().entrySet().stream()
                .flatMap(contender -> results.summary(contender.getKey(), measure).stream()
                        .map(summary -> new BarChart.Bar(contender.getValue(), summary.value(), contender.getKey().matches("service.*|instance"))))
                .toList());
    }
}
