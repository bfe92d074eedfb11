package br.com.elo.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the process writes is for machines: the same on every machine. */
class LocaleIT {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String HEALTH = "GET /health HTTP/1.1\nHost: a\nConnection: close\n\n";
    private static final Pattern TS = Pattern.compile("\"ts\":\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z)\"");
    private static final Pattern DATE = Pattern.compile("\nDate: (\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT)\n");

    /** Digits, letter case, calendar, charset. */
    @ParameterizedTest
    @ValueSource(strings = {
        "-Duser.language=ar -Duser.country=EG",
        "-Duser.language=th -Duser.country=TH -Duser.variant=TH",
        "-Duser.language=hi -Duser.country=IN -Duser.extensions=u-nu-deva",
        "-Duser.language=tr -Duser.country=TR",
        "-Dfile.encoding=COMPAT -Dstdout.encoding=UTF-16 -Dstderr.encoding=UTF-16"})
    void errorsAndLogAreTheSameInEveryLanguage(String flags) {
        try (ApiProcess api = new ApiProcess.Command().flag(flags.split(" ")).variable("LC_ALL", "C")
                .token("s3cret").variable("SERVER_PORT", "80x").start()) {
            assertEquals(78, api.exitStatus());
            assertEquals(List.of(
                    "SERVER_PORT must be a whole number from 1 to 65535: set it to one, or unset it for the default 8080",
                    "ELO_PASS is shorter than 8 characters: set it to the output of: openssl rand -hex 32"), api.err());
        }
        try (ApiProcess api = new ApiProcess.Command().flag(flags.split(" ")).token(TOKEN)
                .variable("elo_pass", "a token in a misspelt variable").serve()) {
            assertTrue(api.exchange(HEALTH).endsWith("{\"status\":\"UP\"}"));
            api.terminate();
            assertEquals(143, api.exitStatus());
            assertTrue(api.events("started").getFirst().contains("\"port\":" + api.port() + ","), api.out().toString());
            assertTrue(api.events("unknown_variable").getFirst().contains("\"variable\":\"elo_pass\""), api.out().toString());
            assertTrue(api.out().stream().allMatch(line -> TS.matcher(line).find()), api.out().toString());
            assertEquals(List.of(), api.err());
        }
    }

    /** Helidon's own Date is in the zone of the machine. */
    @ParameterizedTest
    @CsvSource({"America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Kiritimati", "Europe/Dublin", "nonsense"})
    void datesAreThoseOfGreenwich(String zone) {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).variable("TZ", zone).serve()) {
            for (String request : List.of(HEALTH, HEALTH.replace("/health", "/"), "G@T / HTTP/1.1\nHost: a\n\n")) {
                try (Wire wire = api.connect()) {
                    String answer = wire.send(request).readToEndWithDate();
                    Matcher date = DATE.matcher(answer);
                    assertTrue(date.find(), answer);
                    assertIsNow(ZonedDateTime.parse(date.group(1), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
                }
            }
            Matcher ts = TS.matcher(api.events("started").getFirst());
            assertTrue(ts.find());
            assertIsNow(Instant.parse(ts.group(1)));
        }
    }

    private static void assertIsNow(Instant time) {
        assertTrue(Duration.between(time, Instant.now()).abs().toMinutes() < 10, () -> time + " is not now");
    }
}
