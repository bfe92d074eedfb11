package br.com.elo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.project.CompiledCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever reads a package needs to know only those below it, and a name leads to one type. */
class CompiledCodeTest {
    private static final CompiledCode SERVICE = CompiledCode.in(Path.of("target/classes"));
    private static final CompiledCode TESTS = CompiledCode.in(Path.of("target/test-classes"));

    @Test
    void noPackagesNeedOneAnother() {
        assertEquals(List.of(), SERVICE.circles());
    }

    @Test
    void noTwoTypesHaveOneName() {
        assertEquals(List.of(), SERVICE.duplicates());
    }

    @Test
    void whatTheRehearsalSharesNeedsNothingOfTheServiceOrItsTests() {
        assertEquals(Set.of(), TESTS.needs().get("br.com.elo.project"));
    }
}
