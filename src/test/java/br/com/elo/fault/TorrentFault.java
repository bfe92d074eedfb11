package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.api.Torrent;
import br.com.elo.image.Container;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Strangers send more than the heap holds to a container of 64 MiB, from several connections at a time. */
@ExtendWith(Measured.class)
class TorrentFault {
    private static final int CONNECTIONS = 8;

    @Test
    void endsNothing(Figures figures) {
        try (Container container = Container.onPort(ApiProcess.freePort(), "--memory", "64m", "--memory-swap", "64m",
                "--env", "ELO_PASS=s3cret42").awaitHealth()) {
            List<Torrent> torrents = Torrent.all().toList();
            long survived = torrents.stream().filter(torrent -> isSurvived(torrent, container)).count();
            figures.put("ways", torrents.size()).put("connections", CONNECTIONS).put("survived", survived);
            assertEquals(torrents.size(), survived);
            assertTrue(container.isRunning());
        }
    }

    private static boolean isSurvived(Torrent torrent, Container container) {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.submit(() -> torrent.pourInto(container.port()));
            }
        }
        return Recovery.isHealthy(container.port());
    }
}
