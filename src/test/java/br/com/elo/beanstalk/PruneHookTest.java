package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.project.Project;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PruneHookTest {
    @Test
    void doesNotFailTheDeploymentWhenDockerDoes() throws IOException, InterruptedException {
        ProcessBuilder hook = new ProcessBuilder(Project.ROOT + "/.platform/hooks/postdeploy/10-prune-images.sh")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // No docker on this path.
        hook.environment().put("PATH", "/nonexistent");
        assertEquals(0, hook.start().waitFor());
    }
}
