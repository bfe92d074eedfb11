package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EngineLogTest {
    private final EngineLog log = new EngineLog("i-1", (instance, file, line) -> { }, Command.CONFIG_DEPLOY,
            List.of("secret", "secret-and-more", "true"));

    @Test
    void showsNoPartOfAValueThatBeginsWithAnother() {
        assertEquals("had ***** and *****", log.redacted("had secret-and-more and secret"));
    }

    @Test
    void showsShortValuesWhichStandInEveryLine() {
        assertEquals("it is true", log.redacted("it is true"));
    }
}
