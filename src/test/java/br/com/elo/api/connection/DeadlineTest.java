package br.com.elo.api.connection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every way from one phase to another, and what becomes of the time. */
class DeadlineTest {
    private static final Duration REQUEST = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(75);
    private static final Duration LINGER = Duration.ofMillis(100);
    private static final Limits LIMITS = new Limits(16, 8, REQUEST, IDLE, LINGER);

    /** Near the end of a long: System.nanoTime() may be there, and overflow. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(15).toNanos());
    private final Deadline deadline = new Deadline(LIMITS, now::get);

    @Test
    void aConnectionBeginsWithATimeToReceive() {
        assertEndsAfter(Phase.RECEIVING, REQUEST);
    }

    @Test
    void moreBytesOfARequestProlongNothing() {
        pass(Duration.ofSeconds(7));
        deadline.received();
        assertEndsAfter(Phase.RECEIVING, Duration.ofSeconds(3));
    }

    @Test
    void aWholeRequestStopsTheClock() {
        deadline.requestArrived();
        assertNeverEnds(Phase.WORKING);
    }

    @Test
    void eachPieceOfTheAnswerHasATimeToBeTaken() {
        deadline.requestArrived();
        for (int piece = 0; piece < 3; piece++) {
            pass(Duration.ofSeconds(8));
            deadline.whileSending(() -> assertEndsAfter(Phase.SENDING, REQUEST));
        }
    }

    @Test
    void afterAPieceTheWorkGoesOn() {
        deadline.requestArrived();
        deadline.whileSending(() -> pass(Duration.ofSeconds(9)));
        assertNeverEnds(Phase.WORKING);
    }

    @Test
    void anAnswerThatOvertakesItsRequestGivesItNoMoreTime() {
        pass(Duration.ofSeconds(4));
        deadline.whileSending(() -> pass(Duration.ofSeconds(1)));
        assertEndsAfter(Phase.RECEIVING, Duration.ofSeconds(5));
    }

    @Test
    void aPieceThatCannotBeSentLeavesThePhaseAsItWas() {
        deadline.requestArrived();
        assertThrows(IllegalStateException.class, () -> deadline.whileSending(() -> {
            throw new IllegalStateException("the client has gone");
        }));
        assertNeverEnds(Phase.WORKING);
    }

    @Test
    void afterTheAnswerTheConnectionIsIdle() {
        deadline.requestArrived();
        deadline.answerSent();
        assertEndsAfter(Phase.IDLE, IDLE);
    }

    @Test
    void theFirstBytesOfTheNextRequestEndTheIdleTime() {
        deadline.requestArrived();
        deadline.answerSent();
        pass(Duration.ofSeconds(74));
        deadline.received();
        assertEndsAfter(Phase.RECEIVING, REQUEST);
    }

    /** Pipelined: the server reads on before its answer is out. */
    @Test
    void bytesThatComeDuringTheWorkBeginTheNextRequest() {
        deadline.requestArrived();
        pass(Duration.ofMinutes(2));
        deadline.received();
        assertEndsAfter(Phase.RECEIVING, REQUEST);
    }

    @Test
    void lingeringIsShortAndWhatIsDiscardedDoesNotProlongIt() {
        pass(Duration.ofSeconds(9));
        deadline.linger();
        pass(Duration.ofMillis(60));
        deadline.received();
        assertEndsAfter(Phase.LINGERING, Duration.ofMillis(40));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void onlyARequestOrAnAnswerCanBeBrokenOff(Phase phase) {
        assertEquals(phase == Phase.RECEIVING || phase == Phase.SENDING, phase.isMidway());
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void assertEndsAfter(Phase phase, Duration time) {
        assertEquals(phase, deadline.phase());
        long before = now.get();
        pass(time);
        assertFalse(deadline.isOver(), "too early");
        pass(Duration.ofNanos(1));
        assertTrue(deadline.isOver(), "not over after " + time);
        now.set(before);
    }

    private void assertNeverEnds(Phase phase) {
        assertEquals(phase, deadline.phase());
        pass(Duration.ofDays(365));
        assertFalse(deadline.isOver());
    }
}
