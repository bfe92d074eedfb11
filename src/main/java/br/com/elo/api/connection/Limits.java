package br.com.elo.api.connection;

import com.sun.management.UnixOperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What a stranger can use up: two counts and three timeouts.
 *
 * @param maxConnections        TCP connections; more wait in the kernel's backlog
 * @param maxConcurrentRequests requests with a valid token that are worked on at a time
 * @param requestTimeout        for a whole request to arrive, and for each piece of an answer to be taken
 * @param idleTimeout           for the next request on a connection to begin
 * @param lingerTimeout         for discarding what a refused client still sends, so that it reads the answer before it sees
 *                              the connection break
 */
public record Limits(int maxConnections, int maxConcurrentRequests,
                     Duration requestTimeout, Duration idleTimeout, Duration lingerTimeout) {
    /** Bytes of the request line: nginx's own default is 8 KiB, but no path of ours is long. */
    public static final int REQUEST_LINE_BYTES = 4 * 1024;
    /** Bytes of all header fields: as much as nginx lets through in one buffer. */
    public static final int HEADERS_BYTES = 8 * 1024;
    /** As a proxy's limit for a client that sends its header fields (CIS benchmark for nginx). */
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    /** Longer than nginx (keepalive_timeout of its upstream, 60 s) and the load balancer (50 s): they must close first. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(75);
    private static final Duration LINGER_TIMEOUT = Duration.ofMillis(100);
    /** Measured: an idle connection takes about 24 KiB of heap, one in use 48 KiB. Half of the heap is for the rest. */
    private static final int HEAP_BYTES_PER_CONNECTION = 2 * 48 * 1024;
    /**
     * accept() must never fail for want of a descriptor: Helidon's listener dies of it. Measured: 38 are open when this is
     * reckoned (the JDK's management has looked into each jar), 52 while the service works; the rest is for /proc and DNS.
     */
    private static final int OWN_FILE_DESCRIPTORS = 32;
    /** With fewer there is no room for proxies, their health checks and a client or two. */
    private static final int FEWEST_CONNECTIONS = 16;
    private static final int MOST_CONNECTIONS = 10_000;

    /**
     * The limits that the heap and the file descriptors of this process allow. To be asked for before anything that opens
     * files: where there are too few, their want is told, and not an error of whoever needs one next.
     */
    public static Limits ofThisProcess() {
        long files = Integer.MAX_VALUE;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
            files = unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount();
        }
        return of(Runtime.getRuntime().maxMemory(), files);
    }

    /** How many file descriptors more the process would need for the fewest connections that make sense; mostly 0. */
    public int missingFileDescriptors() {
        return Math.max(0, FEWEST_CONNECTIONS - maxConnections);
    }

    /**
     * The same with no more requests at a time than a quarter of the heap has room for. A body is there three times
     * while it is read: as it came, gathered, and as what the endpoint makes of it.
     *
     * @param bytes the largest body that an endpoint takes; 0 if none does
     * @throws IllegalArgumentException if there is no room for a single one
     */
    public Limits withRoomForBodies(long bytes) {
        if (bytes == 0) {
            return this;
        }
        long rooms = Runtime.getRuntime().maxMemory() / 4 / (3 * bytes);
        if (rooms == 0) {
            throw new IllegalArgumentException("No room for a body of %,d bytes: it is in the heap three times while it is read, and a "
                    .formatted(bytes) + "quarter of the heap is for bodies. Let the endpoint take less, or raise -Xmx (JAVA_TOOL_OPTIONS)");
        }
        return new Limits(maxConnections, (int) Math.min(maxConcurrentRequests, rooms), requestTimeout, idleTimeout, lingerTimeout);
    }

    static Limits of(long heapBytes, long freeFileDescriptors) {
        long inHeap = Math.max(FEWEST_CONNECTIONS, heapBytes / HEAP_BYTES_PER_CONNECTION);
        int max = (int) Math.min(MOST_CONNECTIONS, Math.min(inHeap, freeFileDescriptors - OWN_FILE_DESCRIPTORS));
        // Half, so that answering strangers and health checks never waits for those who work.
        return new Limits(max, max / 2, REQUEST_TIMEOUT, IDLE_TIMEOUT, LINGER_TIMEOUT);
    }
}
