package br.com.elo.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Horizontal bars, as a piece of SVG. A bar is the median, the thin line over it goes from the smallest to the largest.
 * One that is far longer than all others is cut, and says so: else the others could not be told apart.
 *
 * @param title of the chart
 * @param bars  from top to bottom
 */
record BarChart(String title, List<Bar> bars) {
    private static final int ROW = 22;
    private static final int LABELS = 260;
    private static final int BARS = 430;
    private static final int CUT = 3;

    /**
     * One of them.
     *
     * @param label to its left
     * @param value its length
     * @param own   whether it is the service's
     */
    record Bar(String label, Spread value, boolean own) {
    }

    int height() {
        return ROW * (bars.size() + 2);
    }

    String svg(int top) {
        return "<g transform=\"translate(0 %d)\">%n<text class=\"title\" x=\"12\" y=\"%d\">%s</text>%n%s</g>%n".formatted(top, ROW, escaped(title),
                IntStream.range(0, bars.size()).mapToObj(i -> bar(bars.get(i), ROW * (i + 1) + ROW / 2)).collect(Collectors.joining()));
    }

    private String bar(Bar bar, int y) {
        Spread value = bar.value();
        boolean cut = value.median() > longest();
        return """
                <text x="%d" y="%d" text-anchor="end">%s</text>
                <rect class="%s" x="%d" y="%d" width="%d" height="%d"/>
                <path d="M%d %dH%d"/>
                <text x="%d" y="%d">%s%s</text>
                """.formatted(LABELS - 8, y + 15, escaped(bar.label()),
                bar.own() ? "own" : "peer", LABELS, y + 3, x(value.median()), ROW - 6,
                LABELS + x(value.min()), y + ROW / 2, LABELS + x(value.max()),
                LABELS + x(value.max()) + 6, y + 15, Spread.number(value.median()), cut ? " (bar cut)" : "");
    }

    private int x(double value) {
        return (int) Math.round(BARS * Math.min(value, longest()) / longest());
    }

    /** What fills the width: the largest, unless it dwarfs the next one. */
    private double longest() {
        List<Double> ends = bars.stream().map(bar -> bar.value().max()).sorted().toList();
        double last = ends.getLast();
        double next = ends.get(Math.max(0, ends.size() - 2));
        return last > CUT * next ? next * 1.2 : last;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
