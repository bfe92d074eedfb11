package br.com.elo.api.process;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class LastResortTest {
    @Test
    void outOfMemoryIsFoundBehindWhateverItWasWrappedInto() {
        Throwable error = new OutOfMemoryError();
        for (int i = 0; i < 9; i++) {
            error = new IllegalStateException(error);
        }
        assertTrue(LastResort.isOutOfMemory(error));
        assertTrue(LastResort.isOutOfMemory(new OutOfMemoryError()));
    }

    @Test
    void otherErrorsAreNone() {
        assertFalse(LastResort.isOutOfMemory(null));
        assertFalse(LastResort.isOutOfMemory(new StackOverflowError()));
        assertFalse(LastResort.isOutOfMemory(new IllegalStateException(new LinkageError())));
    }

    /** Looking for the end of these causes once kept a thread busy for ever. */
    @Test
    void causesThatGoInACircleAreLeftAlone() {
        Exception first = new Exception();
        first.initCause(new Exception(first));

        assertFalse(LastResort.isOutOfMemory(first));
    }
}
