package br.com.elo.api.token;

import br.com.elo.api.log.Event;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;

/** Counts verdicts between two reports: a flood of bad tokens costs one line a minute. */
public final class Tally {
    private final Map<Verdict, LongAdder> counters = new EnumMap<>(Verdict.class);
    private final Tokens tokens;

    /**
     * Starts at zero.
     *
     * @param tokens whose fingerprints the reports show
     */
    public Tally(Tokens tokens) {
        this.tokens = tokens;
        for (Verdict verdict : Verdict.values()) {
            counters.put(verdict, new LongAdder());
        }
    }

    void count(Verdict verdict) {
        counters.get(verdict).increment();
    }

    /** Logs what came since the last report and starts again at zero; says nothing if nothing came. */
    public void report() {
        Event event = Event.named("requests");
        long sum = 0;
        for (Verdict verdict : Verdict.values()) {
            long count = counters.get(verdict).sumThenReset();
            event = event.with(verdict.counter(), count);
            sum += count;
        }
        if (sum > 0) {
            event.with("current", tokens.current().flatMap(Token::fingerprint))
                    .with("previous", tokens.previous().flatMap(Token::fingerprint))
                    .log(Level.INFO);
        }
    }
}
