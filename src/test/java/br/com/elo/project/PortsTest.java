package br.com.elo.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void noneIsGivenTwice() {
        assertEquals(1_000, Stream.generate(Ports::free).limit(1_000).distinct().count());
    }
}
