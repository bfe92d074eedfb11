package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {
    /** A build of two stages, as the classic builder tells of it. */
    private static final String OUT = """
            Sending build context to Docker daemon  5.12kB
            Step 1/5 : FROM maven AS build
             ---> 83a967c8c35a
            Step 2/5 : WORKDIR /build
             ---> Running in 6ea9c9cfbd78
            Removing intermediate container 6ea9c9cfbd78
             ---> 5d8de1d43a58
            Step 3/5 : FROM debian
             ---> 0c4f9a738f08
            Step 4/5 : COPY --from=build /opt /opt
             ---> e699380e2fa6
            Step 5/5 : LABEL a=b
             ---> de7945631c02
            Successfully built de7945631c02
            """;

    @Test
    void aStageEndsInTheImageThatItsLastStepMade() {
        assertEquals(List.of("5d8de1d43a58"), Engine.stages(OUT));
    }
}
