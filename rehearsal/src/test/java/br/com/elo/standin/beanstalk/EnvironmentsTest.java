package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import br.com.elo.standin.option.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentsTest {
    private final Environment blue = ready("blue");
    private final Environment green = ready("green");

    @Test
    void whatIsBegunWithSeveralIsBegunWithAll() {
        Environments.begin(List.of(blue, green), Status.UPDATING);
        assertEquals(List.of(Status.UPDATING, Status.UPDATING), List.of(blue.status(), green.status()));
    }

    @Test
    void oneThatIsAtSomethingElseKeepsTheOthersAsTheyAre() {
        green.begin(Status.TERMINATING);
        assertThrows(Refusal.class, () -> Environments.begin(List.of(blue, green), Status.UPDATING));
        assertEquals(List.of(Status.READY, Status.TERMINATING), List.of(blue.status(), green.status()));
    }

    private static Environment ready(String name) {
        Environment environment = new Environment(
                new Environment.Identity("e-0123456789", name, "elo-api", "us-east-1", null),
                name + ".example", "v1", new Platform("4.13.5"), Settings.NONE, Settings.NONE, null);
        environment.becomeReady();
        return environment;
    }
}
