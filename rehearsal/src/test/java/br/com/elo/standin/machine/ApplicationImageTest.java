package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import br.com.elo.project.Docker;
import org.junit.jupiter.api.Test;

class ApplicationImageTest {
    private static final String OUT = """
            Step 2/2 : COPY missing /
            """;
    private static final String NOTICE = """
            DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
                        BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
                        environment-variable.

            """;
    private static final String CAUSE = """
            COPY failed: file not found in build context or excluded by .dockerignore: stat missing: file does not exist

            """;

    @Test
    void tellsWhyAnImageCannotBeBuiltAndNotThatItsBuilderIsOld() {
        DeploymentException failure = assertThrows(DeploymentException.class,
                () -> ApplicationImage.requireBuilt(new Docker.Result(1, OUT, NOTICE + CAUSE)));
        assertEquals("Failed to build Docker image: " + CAUSE.strip(), failure.getMessage());
    }

    @Test
    void aNoticeAloneIsNoFailure() {
        assertDoesNotThrow(() -> ApplicationImage.requireBuilt(new Docker.Result(0, OUT, NOTICE)));
    }
}
