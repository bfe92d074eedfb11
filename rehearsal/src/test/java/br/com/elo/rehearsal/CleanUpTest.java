package br.com.elo.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanUpTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void theLastOpenedGoesFirstAndEachOnce() {
        CleanUp resources = new CleanUp();
        resources.add(() -> closed.add("folder"));
        resources.add(() -> closed.add("account"));
        resources.close();
        resources.close();
        assertEquals(List.of("account", "folder"), closed);
    }

    @Test
    void oneThatCannotBeClosedDoesNotKeepTheOthers() {
        CleanUp resources = new CleanUp();
        resources.add(() -> closed.add("folder"));
        resources.add(() -> {
            throw new IllegalStateException("as expected in this test");
        });
        resources.close();
        assertEquals(List.of("folder"), closed);
    }
}
