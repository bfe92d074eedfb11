package br.com.elo.api;

import br.com.elo.project.Await;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Two instances behind a load balancer, replaced one after the other as a deployment does. */
public final class LoadBalancedPair implements AutoCloseable {
    private final List<ApiProcess> instances = new ArrayList<>();
    private final Haproxy balancer;

    public LoadBalancedPair(Path folder, Supplier<ApiProcess.Command> command) {
        try {
            instances.add(command.get().serve());
            instances.add(command.get().serve());
            balancer = new Haproxy(folder, instances.getFirst().port(), instances.getLast().port());
        } catch (RuntimeException | Error e) {
            instances.forEach(ApiProcess::close);
            throw e;
        }
    }

    /** The load balancer's. */
    public int port() {
        return balancer.port();
    }

    /** SIGTERM to an instance, a new one in its place, and the same with the other one. */
    public void replaceBoth(Supplier<ApiProcess.Command> command) {
        instances.replaceAll(instance -> replace(instance, command.get()));
    }

    private ApiProcess replace(ApiProcess running, ApiProcess.Command successor) {
        running.terminate();
        assertEquals(143, running.exitStatus());
        Await.until(() -> !balancer.seesBoth());
        ApiProcess started = successor.onPort(running.port()).serve();
        Await.until(balancer::seesBoth, started::close);
        return started;
    }

    @Override
    public void close() {
        balancer.close();
        instances.forEach(ApiProcess::close);
    }
}
