package br.com.elo.bench;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SpreadTest {
    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertEquals(new Spread(2, 1, 30, 3), Spread.of(List.of(30.0, 1.0, 2.0)));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertEquals(new Spread(2.5, 1, 30, 4), Spread.of(List.of(30.0, 1.0, 2.0, 3.0)));
    }

    @Test
    void showsThreeDigits() {
        assertEquals("12.3 [1.23–1235]", Spread.of(List.of(1.234, 12.34, 1234.6)).toString());
    }

    @Test
    void showsWhatOneThirtyFifthIs() {
        assertEquals("0.029", Spread.number(1.0 / 35));
    }

    @Test
    void noValueIsADash() {
        assertEquals("–", Spread.of(List.of()).toString());
    }
}
