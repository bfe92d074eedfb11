package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthdLogTest {
    @TempDir
    private Path folder;

    @Test
    void countsTheRequestsOfTheLastSeconds() throws IOException {
        Files.writeString(folder.resolve("application.log.2026-11-22-17"), "1000000009.000\"/\"500\"9.000\"9.000\"-\n");
        Files.writeString(folder.resolve("application.log.2026-11-22-18"), """
                1000000000.999"/old"200"0.500"0.500"-
                1000000001.000"/a"200"0.010"0.009"-
                1000000005.000"/b"401"0.020"0.019"10.0.0.1
                1000000006.000"/c"502"0.030"-"-
                1000000007.000"/unfin""");
        Requests requests = new HealthdLog(folder).requests(Instant.ofEpochSecond(1_000_000_011), Duration.ofSeconds(10));
        assertEquals(3, requests.count());
        assertEquals(1, requests.count(2));
        assertEquals(1, requests.count(4));
        assertEquals(1, requests.count(5));
        assertEquals(0.02, requests.latency(50));
        assertEquals(0.03, requests.latency(99.9));
    }

    @Test
    void isEmptyBeforeTheFirstRequest() {
        Requests requests = new HealthdLog(folder).requests(Instant.EPOCH, Duration.ofSeconds(10));
        assertEquals(0, requests.count());
        assertEquals(0, requests.latency(50));
    }
}
