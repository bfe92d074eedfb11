package br.com.elo.api.log;

import java.util.Locale;

/** What the {@code requests} line of each minute counts. Metric filters and part1.md know the names. */
public enum Count {
    /** With the current token. */
    ACCEPTED_CURRENT,
    /** With the previous token. */
    ACCEPTED_PREVIOUS,
    /** 401: no Authorization field. */
    REFUSED_MISSING,
    /** 401: not exactly one {@code Token <value>}. */
    REFUSED_MALFORMED,
    /** 401: a token that is none of ours. */
    REFUSED_WRONG,
    /** 503: no token is configured. */
    REFUSED_LOCKED,
    /** 503: too many were being worked on; counted as accepted too. */
    REFUSED_BUSY,
    /** 413, 414, 431: a body, a request line or header fields beyond the limit. */
    REFUSED_TOO_LARGE,
    /** 400, 501, 505: not a request that can be read. */
    REFUSED_INVALID,
    /** Connections closed after an answer because most places were taken. */
    CLOSED_CROWDED,
    /** Connections closed because a request did not arrive, or an answer was not taken, in time. */
    CLOSED_OVERDUE,
    /** Lines of this log: stdout was stalled or closed, or the line could not be made. */
    LOST_LINES;

    /** Whether it is in the line even when it is 0. */
    boolean isAlwaysShown() {
        return compareTo(REFUSED_WRONG) <= 0;
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
