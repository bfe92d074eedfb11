package br.com.elo.api.connection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LimitsTest {
    private static final long MEBIBYTE = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({
        // heap MiB, free file descriptors, connections
        "24, 100000, 256",
        "64, 100000, 682",
        "64, 200, 168",
        "8192, 1000000, 10000",
        "1, 100000, 16",
        "64, 48, 16",
    })
    void connectionsFitIntoTheHeapAndTheFileDescriptors(long heap, long files, int connections) {
        Limits limits = Limits.of(heap * MEBIBYTE, files);

        assertEquals(connections, limits.maxConnections());
        assertEquals(connections / 2, limits.maxConcurrentRequests());
    }

    @ParameterizedTest
    @CsvSource({"48, 0", "47, 1", "16, 32", "1000, 0"})
    void tooFewFileDescriptorsAreMissedBeforeAnythingStarts(long files, int missing) {
        assertEquals(missing, Limits.of(64 * MEBIBYTE, files).missingFileDescriptors());
    }

    @Test
    void aWholeRequestHasTenSecondsToArrive() {
        assertEquals(Duration.ofSeconds(10), Limits.of(MEBIBYTE, 100).requestTimeout());
    }

    @Test
    void anIdleConnectionIsKeptLongerThanTheProxiesInFrontKeepTheirs() {
        assertEquals(Duration.ofSeconds(75), Limits.of(MEBIBYTE, 100).idleTimeout());
    }

    @Test
    void lingeringIsShort() {
        assertTrue(Limits.of(MEBIBYTE, 100).lingerTimeout().toMillis() < 1_000);
    }

    @Test
    void largeBodiesLeaveRoomForFewerRequestsAtATime() {
        Limits limits = Limits.of(8_192 * MEBIBYTE, 100_000);

        assertEquals(limits, limits.withRoomForBodies(0));
        assertEquals(1, limits.withRoomForBodies(Runtime.getRuntime().maxMemory() / 4 / 3).maxConcurrentRequests());
        assertEquals(4, limits.withRoomForBodies(Runtime.getRuntime().maxMemory() / 4 / 3 / 4).maxConcurrentRequests());
    }

    @Test
    void aBodyThatDoesNotFitIntoTheHeapIsRefusedAtTheStart() {
        Limits limits = Limits.of(8_192 * MEBIBYTE, 100_000);

        assertThrows(IllegalArgumentException.class, () -> limits.withRoomForBodies(Runtime.getRuntime().maxMemory() / 4));
    }
}
