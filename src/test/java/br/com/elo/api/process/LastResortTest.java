package br.com.elo.api.process;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class LastResortTest {
    @Test
    void outOfMemoryIsFoundBehindWhateverItWasWrappedInto() {
        assertTrue(LastResort.isOutOfMemory(wrapped(0)));
        assertTrue(LastResort.isOutOfMemory(wrapped(99)));
        assertFalse(LastResort.isOutOfMemory(wrapped(100)));
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

    private static Throwable wrapped(int times) {
        Throwable error = new OutOfMemoryError();
        for (int i = 0; i < times; i++) {
            error = new IllegalStateException(error);
        }
        return error;
    }
}
