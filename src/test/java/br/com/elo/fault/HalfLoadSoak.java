package br.com.elo.fault;

import br.com.elo.api.Clients;
import br.com.elo.image.Container;
import br.com.elo.project.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The container works for a long time at half of what it can do. */
@ExtendWith(Measured.class)
class HalfLoadSoak {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final int CLIENTS = 64;
    private static final long CALIBRATION = 100_000;
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final double SLOPE_LIMIT = 1024;

    @Test
    void leaksNeitherMemoryNorFileDescriptors(Figures figures) throws InterruptedException {
        try (Container container = Container.onPort(Ports.free(), "--env", "ELO_PASS=" + TOKEN).awaitHealth();
             Clients clients = new Clients(container.port()).pausing(pauseForHalfLoad(container.port())).with(CLIENTS, TOKEN)) {
            List<Long> kibibytes = new ArrayList<>();
            List<Long> descriptors = new ArrayList<>();
            long samples = Duration.ofMinutes(Size.SOAK_MINUTES.now()).dividedBy(PERIOD);
            for (int i = 0; i < samples && clients.failures().isEmpty(); i++) {
                // The one thing here that is meant to take time.
                Thread.sleep(PERIOD);
                if (i > samples / 3) {
                    kibibytes.add(container.kibibytes("VmRSS"));
                    descriptors.add(container.execute("ls", "/proc/1/fd").lines().count());
                }
            }
            assertEquals(List.of(), clients.failures());
            double slope = slope(kibibytes) * Duration.ofMinutes(10).dividedBy(PERIOD);
            long spread = descriptors.stream().mapToLong(n -> n).max().orElse(0) - descriptors.getFirst();
            figures.put("minutes", Size.SOAK_MINUTES.now()).put("requests", clients.served())
                    .put("rss_kib", kibibytes.getLast())
                    .put("kib_per_10_minutes", Math.round(slope)).put("more_descriptors", spread);
            assertTrue(slope < SLOPE_LIMIT, slope + " KiB per 10 minutes");
            assertTrue(spread <= 2, descriptors.toString());
        }
    }

    private static Duration pauseForHalfLoad(int port) {
        try (Clients clients = new Clients(port).with(CLIENTS, TOKEN)) {
            clients.awaitServed(CALIBRATION);
            long before = clients.served();
            long begin = System.nanoTime();
            clients.awaitServed(CALIBRATION);
            long turn = (System.nanoTime() - begin) * CLIENTS / (clients.served() - before);
            // A client's turn at full load is spent waiting for all others. At half load hardly anybody waits, so that
            // the pause alone has to last two turns.
            return Duration.ofNanos(2 * turn);
        }
    }

    /** Of the line through the samples with the least squares, per sample. */
    private static double slope(List<Long> samples) {
        double middle = (samples.size() - 1) / 2.0;
        double mean = samples.stream().mapToLong(n -> n).average().orElseThrow();
        double product = 0;
        double square = 0;
        for (int i = 0; i < samples.size(); i++) {
            product += (i - middle) * (samples.get(i) - mean);
            square += (i - middle) * (i - middle);
        }
        return product / square;
    }
}
