package br.com.elo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.project.CompiledCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever reads a package needs to know only those below it, and a name leads to one type. */
class PackagesTest {
    private static final CompiledCode CODE = CompiledCode.in(Path.of("target/rehearsal/classes"));

    @Test
    void noPackagesNeedOneAnother() {
        assertEquals(List.of(), CODE.circles());
    }

    @Test
    void theStandInKnowsNothingOfTheRehearsal() {
        assertEquals(List.of(), CODE.needs().entrySet().stream()
                .filter(one -> one.getKey().startsWith("br.com.elo.standin"))
                .filter(one -> one.getValue().stream().anyMatch(other -> other.startsWith("br.com.elo.rehearsal")))
                .map(Map.Entry::getKey).toList());
    }

    @Test
    void noTwoTypesHaveOneName() {
        assertEquals(List.of(), CODE.duplicates());
    }
}
