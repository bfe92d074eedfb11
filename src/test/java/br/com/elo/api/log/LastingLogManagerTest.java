package br.com.elo.api.log;

import org.junit.jupiter.api.Test;

import java.util.logging.Logger;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LastingLogManagerTest {
    private final LastingLogManager manager = new LastingLogManager();
    private final Logger logger = new Logger("a", null) { };

    LastingLogManagerTest() {
        manager.addLogger(logger);
        logger.addHandler(new QueueHandler());
    }

    @Test
    void canBeResetAtFirst() {
        manager.reset();

        assertEquals(0, logger.getHandlers().length);
    }

    /** The JDK resets it in a shutdown hook, beside the one that has the last lines to log. */
    @Test
    void keepsItsHandlersFromThenOn() {
        manager.last();
        manager.reset();

        assertEquals(1, logger.getHandlers().length);
    }
}
