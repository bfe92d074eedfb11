package br.com.elo.api;

import br.com.elo.api.process.LastResort;
import br.com.elo.project.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whoever finds the heap full ends the process, without the JVM's flag too. */
class FullHeapIT {
    @TempDir
    private Path folder;

    @Test
    void aHeapFilledByAnEndpointEndsTheProcess() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token("s3cret42").flag("-Xmx32m").serve()) {
            api.exchange("GET /fill HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n");

            assertEquals(3, api.exitStatus());
            assertEquals(1, api.err().size(), api.err().toString());
        }
    }

    /** Helidon swallows an OutOfMemoryError of its own parser, its executor and its listener. */
    @Test
    void aHeapThatIsFullEndsTheProcessWhoeverFindsOut() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token("s3cret42").flag("-Xmx32m").serve()) {
            ask(api, "/hoard");
            Await.until(() -> {
                ask(api, "/health");
                return !api.isAlive();
            });

            assertEquals(3, api.exitStatus(), api.err().toString());
        }
    }

    /** Helidon's parser may have met the error and said nothing: whether there is memory is found out by asking for some. */
    @Test
    void aHeapWithoutRoomForAConnectionEndsTheProcessThatLooks() {
        try (ApiProcess api = new ApiProcess.Command().program(FullHeap.class).flag("-Xmx32m", "-XX:+UseSerialGC").start()) {
            assertEquals(3, api.exitStatus(), api.err().toString());
            assertEquals(List.of("Out of memory: give the process more, or look for what fills its heap"), api.err());
        }
    }

    /** Whoever should read stderr may have stalled. */
    @Test
    void nobodyNeedsToReadWhyTheHeapWasFull() {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token("s3cret42").flag("-Xmx32m")
                .shell("mkfifo fifo && exec 3<>fifo && head -c 65536 /dev/zero >&3 && rm fifo && exec \"$@\" 2>&3").in(folder)
                .serve()) {
            ask(api, "/fill");

            assertEquals(3, api.exitStatus());
        }
    }

    @Test
    void aFullHeapEndsTheProcess() {
        try (ApiProcess api = new ApiProcess.Command().token("s3cret42").flag("-Xmx4m").start()) {
            assertEquals(3, api.exitStatus(), api.err().toString());
            assertEquals(1, api.err().size(), api.err().toString());
        }
    }

    /** Has 32 KiB left: enough to go on for a while, as if nothing were. */
    static final class FullHeap {
        // A node each: a list in an array would need room for all of it at once to grow.
        @SuppressWarnings("JdkObsolete")
        private static final List<byte[]> HOARD = new LinkedList<>();

        private FullHeap() {
        }

        public static void main(String[] args) {
            LastResort.install();
            try {
                while (true) {
                    HOARD.add(new byte[1024]);
                }
            } catch (OutOfMemoryError e) {
                for (int i = 0; i < 32; i++) {
                    HOARD.removeLast();
                }
            }
            LastResort.endIfHeapIsFull();
            System.exit(0);
        }
    }

    private static void ask(ApiProcess api, String path) {
        try {
            api.exchange("GET %s HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\nConnection: close\n\n".formatted(path));
        } catch (UncheckedIOException e) {
            // No answer, or nobody there any more.
        }
    }
}
