package br.com.elo.rehearsal.plan;

import br.com.elo.rehearsal.terminal.UnmetExpectation;
import java.io.IOException;

/** Something that is done in a step, or looked at. */
@FunctionalInterface
public interface Action {
    /**
     * Does it.
     *
     * @throws UnmetExpectation if it does not turn out as the guide says
     */
    void on(Stage stage) throws IOException, InterruptedException;
}
