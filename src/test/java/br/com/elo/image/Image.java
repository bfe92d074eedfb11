package br.com.elo.image;

import br.com.elo.project.Docker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** The image of this project, built once for all tests with the classic builder. */
final class Image {
    private static final String TAG = "elo-api:test";
    /** In the environment of the build, where a careless Dockerfile could take it from. */
    static final String CANARY = "canary-7d1c9b5e3f0a4826";
    private static final Path ID_FILE = Path.of("target", "image.id");
    private static final Pattern LAST_STAGE = Pattern.compile("(?s).*\nFROM (\\S+)");
    private static String id;

    private Image() {
    }

    /** The id of the image, built if it was not. The tag may mean another one by now: any checkout's tests move it. */
    static synchronized String id() {
        if (id == null) {
            if (Docker.run(Map.of(), "version").status() != 0) {
                throw new AssertionError(Docker.NO_ENGINE);
            }
            build("0").orThrow();
            id = readId();
        }
        return id;
    }

    /** Builds it with the classic builder ("0") or BuildKit ("1"). */
    static Docker.Result build(String buildKit) {
        return Docker.run(Map.of("DOCKER_BUILDKIT", buildKit, "ELO_PASS", CANARY),
                "build", "--force-rm", "--tag", TAG, "--iidfile", ID_FILE.toString(), ".");
    }

    private static String readId() {
        try {
            return Files.readString(ID_FILE).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field of what docker inspect tells of it, as a Go template. */
    static String inspect(String template) {
        return Docker.docker("image", "inspect", "--format", template, id());
    }

    static long bytes() {
        return Long.parseLong(inspect("{{.Size}}"));
    }

    static long bytesAboveItsBase() {
        return bytes() - Long.parseLong(Docker.docker("image", "inspect", "--format", "{{.Size}}", base()));
    }

    static long compressedBytes() {
        try (Counter counter = new Counter()) {
            try (OutputStream zip = new GZIPOutputStream(counter); InputStream layers = layers()) {
                layers.transferTo(zip);
            }
            return counter.bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All layers and their description, as docker save writes them. */
    static InputStream layers() {
        return Docker.start(Map.of(), "save", id()).getInputStream();
    }

    private static String base() {
        try {
            var matcher = LAST_STAGE.matcher(Files.readString(Path.of("Dockerfile")));
            if (!matcher.lookingAt()) {
                throw new AssertionError("no FROM in the Dockerfile");
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }
}
