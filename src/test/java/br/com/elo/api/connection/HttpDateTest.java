package br.com.elo.api.connection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1994-11-06T08:49:37Z | Sun, 06 Nov 1994 08:49:37 GMT",
        "2026-09-01T00:00:00Z | Tue, 01 Sep 2026 00:00:00 GMT",
        "2028-02-29T23:59:59.999Z | Tue, 29 Feb 2028 23:59:59 GMT",
        "1969-12-31T23:59:59.5Z | Wed, 31 Dec 1969 23:59:59 GMT",
    })
    void isAnImfFixdate(Instant now, String field) {
        assertEquals(field, new HttpDate(() -> now).field().get());
    }

    @Test
    void keepsItsFormOnEveryDayOfAYear() {
        for (LocalDate day = LocalDate.of(2027, 1, 1); day.getYear() == 2027; day = day.plusDays(1)) {
            Instant now = day.atStartOfDay().toInstant(ZoneOffset.UTC);
            String field = new HttpDate(() -> now).field().get();

            assertTrue(field.matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d "
                    + "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) 2027 00:00:00 GMT"), field);
        }
    }

    @Test
    void isMadeOnceASecondAndFollowsAClockThatJumps() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T15:00:00.1Z"));
        HttpDate date = new HttpDate(now::get);
        var first = date.field();

        now.set(Instant.parse("2026-11-22T15:00:00.9Z"));
        assertSame(first, date.field());
        now.set(Instant.parse("2026-11-22T15:00:01Z"));
        assertEquals("Sun, 22 Nov 2026 15:00:01 GMT", date.field().get());
        now.set(Instant.parse("2026-11-22T14:00:01Z"));
        assertEquals("Sun, 22 Nov 2026 14:00:01 GMT", date.field().get());
    }
}
