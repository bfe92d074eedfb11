package br.com.elo.bench;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EntryPointTest {
    @Test
    void hasTheFlagsOfTheDockerfileButNotItsCache() {
        List<String> flags = EntryPoint.flags();
        assertTrue(flags.contains("-XX:+UseSerialGC"), flags::toString);
        assertTrue(flags.stream().allMatch(flag -> flag.startsWith("-X")), flags::toString);
        assertFalse(flags.stream().anyMatch(flag -> flag.contains("AOTCache")), flags::toString);
    }
}
