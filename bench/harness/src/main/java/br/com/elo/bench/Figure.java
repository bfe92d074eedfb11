package br.com.elo.bench;

/** What is measured. */
enum Figure {
    CPU_PER_REQUEST("CPU", "us a request"),
    RATE("requests", "a second"),
    P50("p50", "ms"),
    P99("p99", "ms"),
    /** Answers with another status, and failed connections. */
    WRONG("wrong", "requests"),
    /** CPU that was taken by neither the contender nor the load generator, and what the hypervisor stole. */
    FOREIGN_CPU("foreign CPU", "cores"),
    TIME("spawn to first 200", "ms"),
    CPU("CPU until then", "ms"),
    RSS("RSS", "MiB"),
    PSS("PSS", "MiB"),
    SIZE("on disk", "MiB");

    private final String title;
    private final String unit;

    Figure(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    String title() {
        return title + ", " + unit;
    }
}
