package br.com.elo.api.connection;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The Date field as RFC 9110, 5.6.7 wants it (IMF-fixdate). Helidon 4.5.0 writes the time zone of the machine where GMT has
 * to be, and the first nine days of a month with one digit; it leaves alone a Date that is there already.
 */
public final class HttpDate {
    private static final HttpDate SYSTEM = new HttpDate(InstantSource.system());
    /** Not the machine's language, and not the root one, whose November is M11. */
    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US).withZone(ZoneOffset.UTC);

    private final InstantSource clock;
    private volatile Second last = new Second(Long.MIN_VALUE, null);

    HttpDate(InstantSource clock) {
        this.clock = clock;
    }

    /** The field for an answer that is sent now. */
    public static Header now() {
        return SYSTEM.field();
    }

    Header field() {
        Instant now = clock.instant();
        Second second = last;
        if (second.epoch != now.getEpochSecond()) {
            second = new Second(now.getEpochSecond(), HeaderValues.createCached(HeaderNames.DATE, IMF_FIXDATE.format(now)));
            last = second;
        }
        return second.field;
    }

    /** Many answers are sent in one second, and each asks. */
    private record Second(long epoch, Header field) {
    }
}
