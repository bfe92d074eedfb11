package br.com.elo.api.connection;

import com.sun.management.UnixOperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What a stranger can use up.
 *
 * @param maxConnections        TCP connections; more wait in the kernel's backlog
 * @param maxConcurrentRequests requests with a valid token that are worked on at a time
 * @param request               time for a whole request to arrive, and for an answer to be taken
 * @param idle                  time that a connection may wait for its next request
 * @param linger                time to go on discarding what a refused client still sends, so that it reads the answer
 *                              before it sees the connection break
 */
public record Limits(int maxConnections, int maxConcurrentRequests, Duration request, Duration idle, Duration linger) {
    /** Bytes of the request line: nginx's own default is 8 KiB, but no path of ours is long. */
    public static final int REQUEST_LINE_BYTES = 4 * 1024;
    /** Bytes of all header fields: as much as nginx lets through in one buffer. */
    public static final int HEADERS_BYTES = 8 * 1024;
    /** As a proxy's limit for a client that sends its header fields (CIS benchmark for nginx). */
    private static final Duration REQUEST = Duration.ofSeconds(10);
    /** Longer than nginx (keepalive_timeout) and the load balancer keep theirs, 60 s both: they must close first. */
    private static final Duration IDLE = Duration.ofSeconds(75);
    private static final Duration LINGER = Duration.ofMillis(100);
    /** Measured: an idle connection takes about 24 KiB of heap, one in use 48 KiB. Half of the heap is for the rest. */
    private static final int HEAP_BYTES_PER_CONNECTION = 2 * 48 * 1024;
    /** For log, jars, /proc, DNS: accept() must never fail for want of a descriptor, Helidon's listener dies of it. */
    private static final int SPARE_FILE_DESCRIPTORS = 32;
    private static final int FEWEST_CONNECTIONS = 16;

    /**
     * The limits that the heap and the file descriptors of this process allow.
     *
     * @return limits
     */
    public static Limits ofThisProcess() {
        long files = Integer.MAX_VALUE;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
            files = unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount();
        }
        return of(Runtime.getRuntime().maxMemory(), files);
    }

    /**
     * The same with no more requests at a time than a quarter of the heap has room for. A body is there three times
     * while it is read: as it came, gathered, and as what the endpoint makes of it.
     *
     * @param bytes the largest body that an endpoint takes; 0 if none does
     * @return limits
     */
    public Limits withRoomForBodies(long bytes) {
        if (bytes == 0) {
            return this;
        }
        long rooms = Math.max(1, Runtime.getRuntime().maxMemory() / 4 / (3 * bytes));
        return new Limits(maxConnections, (int) Math.min(maxConcurrentRequests, rooms), request, idle, linger);
    }

    static Limits of(long heapBytes, long freeFileDescriptors) {
        long connections = Math.min(heapBytes / HEAP_BYTES_PER_CONNECTION, freeFileDescriptors - SPARE_FILE_DESCRIPTORS);
        int max = Math.clamp(connections, FEWEST_CONNECTIONS, 10_000);
        // Half, so that answering strangers and health checks never waits for those who work.
        return new Limits(max, max / 2, REQUEST, IDLE, LINGER);
    }
}
