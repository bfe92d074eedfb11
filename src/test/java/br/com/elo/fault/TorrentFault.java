package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.api.Torrent;
import br.com.elo.image.Container;
import br.com.elo.project.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Strangers send twice the heap to a container of 128 MiB, from each of several connections at a time. A default Helidon
 * gets the same: where it outlives everything, so would ours without any care, and the run proves nothing.
 */
@ExtendWith(Measured.class)
class TorrentFault {
    private static final int CONNECTIONS = 8;
    /** Which thread meets the full heap is a matter of chance; a default Helidon dies when it is the listener's. */
    private static final int ROUNDS = 3;
    /** Who is not read from any more waits for ever. */
    private static final int PATIENCE_SECONDS = 10;

    private final List<Torrent> torrents = Torrent.all().toList();

    @Test
    void endsNothing(Figures figures) throws InterruptedException {
        try (Container container = Container.onPort(Ports.free(), "--env", "ELO_PASS=s3cret42").awaitHealth()) {
            int survived = 0;
            for (Torrent torrent : torrents) {
                survived += isSurvived(torrent, container.port()) ? 1 : 0;
            }
            figures.put("ways", torrents.size()).put("connections", CONNECTIONS).put("rounds", ROUNDS)
                    .put("survived", survived);
            assertEquals(torrents.size(), survived);
            assertTrue(container.isRunning());
        }
    }

    @Test
    void endsADefaultHelidon(Figures figures) throws InterruptedException {
        List<String> deadly = deadlyForADefaultHelidon();
        if (deadly.isEmpty()) {
            // That can be chance: when this was written, four of the ten were deadly.
            deadly = deadlyForADefaultHelidon();
        }
        figures.put("connections", CONNECTIONS).put("rounds", ROUNDS).put("deadly", deadly);
        assertFalse(deadly.isEmpty(), "a default Helidon survives all: the ways prove nothing");
    }

    private List<String> deadlyForADefaultHelidon() throws InterruptedException {
        List<String> deadly = new ArrayList<>();
        for (int i = 0; i < torrents.size() && deadly.size() < Size.DEADLY_WAYS.now(); i++) {
            Torrent torrent = torrents.get(i);
            try (ApiProcess helidon = new ApiProcess.Command().program(DefaultHelidon.class).flag("-Xmx64m").serve()) {
                assertTrue(Recovery.isHealthy(helidon.port()), "it does not answer by itself");
                if (!isSurvived(torrent, helidon.port())) {
                    deadly.add(torrent.name() + (helidon.isAlive() ? " (deaf)" : " (ended)"));
                }
            }
        }
        return deadly;
    }

    private static boolean isSurvived(Torrent torrent, int port) throws InterruptedException {
        boolean survived = true;
        for (int round = 0; round < ROUNDS && survived; round++) {
            pour(torrent, port);
            survived = Recovery.isHealthy(port);
        }
        return survived;
    }

    private static void pour(Torrent torrent, int port) throws InterruptedException {
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < CONNECTIONS; i++) {
            clients.execute(() -> torrent.pourInto(port));
        }
        clients.shutdown();
        if (!clients.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            clients.shutdownNow();
        }
    }
}
