package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.api.Clients;
import br.com.elo.api.LoadBalancedPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Two instances behind HAProxy are replaced again and again while clients go on asking. */
@ExtendWith(Measured.class)
class RollingRestartFault {
    private static final String OLD = "old-0123456789abcdef0123456789abcdef";
    private static final String NEW = "new-0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    @Test
    void losesNoRequest(Figures figures) {
        try (LoadBalancedPair pair = new LoadBalancedPair(folder, RollingRestartFault::instance);
             Clients clients = new Clients(pair.port()).with(16, OLD)) {
            int replaced = 0;
            while (clients.served() < Size.REQUESTS.now() && clients.failures().isEmpty()) {
                pair.replaceBoth(RollingRestartFault::instance);
                replaced += 2;
            }
            figures.put("requests", clients.served()).put("lost", clients.failures().size()).put("replaced", replaced);
            assertEquals(List.of(), clients.failures());
        }
    }

    /** As the guide says: both tokens are taken while clients change, and both are in use all the time. */
    @Test
    void refusesNobodyWhileATokenIsRotated(Figures figures) {
        try (LoadBalancedPair pair = new LoadBalancedPair(folder, RollingRestartFault::instance);
             Clients clients = new Clients(pair.port()).with(8, OLD)) {
            pair.replaceBoth(RollingRestartFault::rotating);
            clients.with(8, NEW);
            int replaced = 2;
            while (clients.served() < Size.REQUESTS.now() && clients.failures().isEmpty()) {
                pair.replaceBoth(RollingRestartFault::rotating);
                replaced += 2;
            }
            figures.put("requests", clients.served()).put("refused", clients.failures().size()).put("replaced", replaced);
            assertEquals(List.of(), clients.failures());
        }
    }

    private static ApiProcess.Command instance() {
        return new ApiProcess.Command().token(OLD);
    }

    private static ApiProcess.Command rotating() {
        return new ApiProcess.Command().token(NEW).variable("ELO_PASS_PREVIOUS", OLD);
    }
}
