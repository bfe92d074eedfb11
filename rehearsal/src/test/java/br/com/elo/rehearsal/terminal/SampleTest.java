package br.com.elo.rehearsal.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void everyLineIsSomewhereInTheOutput() {
        assertEquals(List.of(), new Sample("one\n…\ntwo\n").missingIn("HTTP/1.1 200 OK\r\ntwo\r\n\r\n  one\n"));
        assertEquals(List.of("two"), new Sample("one\ntwo\n").missingIn("one\ntwo and more\n"));
    }

    @Test
    void timesAndLabelsAreExamples() {
        Sample sample = new Sample("""
                Creating application version archive "app-1a2b-261122_120000000000".
                2026-11-22 15:13:33    INFO    Successfully launched environment: elo-api-prod
                """);
        assertEquals(List.of(), sample.missingIn("""
                Creating application version archive "app-93261-261231_235959123456".
                2027-01-02 00:00:01    INFO    Successfully launched environment: elo-api-prod
                """));
        assertEquals(2, sample.missingIn("""
                Creating application version archive "app-1a2b-261122_120000000000"!
                2026-11-22 15:13:33    ERROR   Successfully launched environment: elo-api-prod
                """).size());
    }

    @Test
    void aFieldNameHasNoCaseButItsValueHas() {
        Sample sample = new Sample("WWW-Authenticate: Token realm=\"elo\"\n");
        assertEquals(List.of(), sample.missingIn("www-authenticate: Token realm=\"elo\"\n"));
        assertEquals(1, sample.missingIn("www-authenticate: token realm=\"elo\"\n").size());
    }
}
