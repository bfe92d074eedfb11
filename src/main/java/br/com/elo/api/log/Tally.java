package br.com.elo.api.log;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.logging.Level;

/** Counts between two reports: a flood of strangers costs one line a minute. */
public final class Tally {
    private final Map<Count, LongAdder> counters = new EnumMap<>(Count.class);
    private final UnaryOperator<Event> details;
    private final LineQueue log;

    /** Starts at zero. The details are added to each report. */
    public Tally(UnaryOperator<Event> details) {
        this(details, Log.STDOUT);
    }

    Tally(UnaryOperator<Event> details, LineQueue log) {
        this.details = details;
        this.log = log;
        for (Count count : Count.values()) {
            counters.put(count, new LongAdder());
        }
    }

    public void add(Count count) {
        counters.get(count).increment();
    }

    /**
     * Logs what came since the last report and starts again at zero; says nothing if nothing came. While the log stalls
     * the counts wait for the next report: this one would be lost, and they with it.
     */
    public void report() {
        if (!log.hasRoom()) {
            return;
        }
        counters.get(Count.LOST_LINES).add(log.takeLost());
        Event event = Event.named("requests");
        boolean came = false;
        for (Map.Entry<Count, LongAdder> counter : counters.entrySet()) {
            long count = counter.getValue().sumThenReset();
            came |= count > 0;
            if (count > 0 || counter.getKey().isAlwaysShown()) {
                event = event.with(counter.getKey().field(), count);
            }
        }
        if (came) {
            details.apply(event).log(Level.INFO);
        }
    }
}
