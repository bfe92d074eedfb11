package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.standin.beanstalk.ManagedActions.PlatformUpdate;
import org.junit.jupiter.api.Test;

class ManagedActionsTest {
    private static final Platform OLD = new Platform("4.13.5");
    private static final Platform NEW = new Platform("4.14.0");
    private final ManagedActions actions = new ManagedActions(OLD);
    private final PlatformUpdate action = actions.schedule(NEW);

    @Test
    void oneThatFailsStaysForTheNextWindow() {
        actions.fail(action, "no vCPUs");
        assertEquals(OLD, actions.platform());
        assertEquals(action, actions.scheduled().orElseThrow());
        assertEquals("Failed", actions.history().getFirst().members().get("Status"));
        assertEquals("no vCPUs", actions.history().getFirst().members().get("FailureDescription"));
    }

    @Test
    void oneThatSucceedsIsTheLastAndNoneWaits() {
        actions.fail(action, "no vCPUs");
        actions.complete(action);
        assertEquals(NEW, actions.platform());
        assertTrue(actions.scheduled().isEmpty());
        assertEquals("Completed", actions.history().getFirst().members().get("Status"));
        assertEquals(2, actions.history().size());
    }

    @Test
    void anotherDockerEngineIsMoreThanAPatch() {
        assertFalse(NEW.isPatchOf(OLD));
        assertTrue(new Platform("4.13.6").isPatchOf(OLD));
    }
}
