package br.com.elo.bench;

/** Requests that are due at fixed times, whether the answers to earlier ones have come or not: as users come. */
enum FixedRate {
    LOW(1_000),
    MIDDLE(5_000),
    HIGH(20_000);

    private final int perSecond;

    FixedRate(int perSecond) {
        this.perSecond = perSecond;
    }

    int perSecond() {
        return perSecond;
    }

    String title() {
        return perSecond + " requests a second";
    }
}
