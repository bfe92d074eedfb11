package br.com.elo.image;

import br.com.elo.project.Docker;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the image is made of. */
class ImageIT {
    private static final long MEGABYTE = 1_000_000;

    @Test
    void itsUserIsANumberOtherThanRoot() {
        assertTrue(Image.inspect("{{.Config.User}}").matches("[1-9]\\d*:[1-9]\\d*"), Image.inspect("{{.Config.User}}"));
    }

    /** Without it Elastic Beanstalk aborts the deployment. */
    @Test
    void itExposesThePortOfTheServiceAndNoOther() {
        assertEquals("{\"8080/tcp\":{}}", Image.inspect("{{json .Config.ExposedPorts}}"));
    }

    /** A shell in between would be process 1, and the JVM would never see SIGTERM. */
    @Test
    void itsEntryPointIsTheJvmItself() {
        assertEquals("/opt/elo/java/bin/java", Image.inspect("{{index .Config.Entrypoint 0}}"));
        assertEquals("[]", Image.inspect("{{.Config.Cmd}}").replace("<nil>", "[]"));
    }

    @Test
    void itIsSmall() {
        System.out.printf("image: %d MB, of which %d MB above its base; %d MB compressed%n", Image.bytes() / MEGABYTE,
                Image.bytesAboveItsBase() / MEGABYTE, Image.compressedBytes() / MEGABYTE);
        assertTrue(Image.bytesAboveItsBase() <= 80 * MEGABYTE);
        assertTrue(Image.compressedBytes() <= 70 * MEGABYTE);
    }

    @Test
    void itsLastStageIsOneCopyAboveTheBase() {
        String history = Docker.docker("history", "--no-trunc", "--format", "{{.Size}} {{.CreatedBy}}", Image.id());
        assertEquals(1, history.lines().filter(line -> line.contains("COPY")).count(), history);
    }

    @Test
    void neitherItsLayersNorItsDescriptionHoldAToken() throws IOException {
        assertFalse(Docker.docker("history", "--no-trunc", Image.id()).contains("ELO_PASS"));
        assertFalse(Docker.docker("image", "inspect", Image.id()).contains("ELO_PASS"));
        try (InputStream layers = Image.layers()) {
            assertFalse(contains(layers, Image.CANARY), "the token of the build's environment is in a layer");
        }
    }

    @Test
    void buildKitBuildsItToo() {
        Image.id();
        Docker.Result result = Image.build("1");
        Assumptions.assumeFalse(result.err().contains("buildx component is missing"), "no BuildKit here");
        result.orThrow();
    }

    /** Looks through a stream that is too long for the memory. */
    private static boolean contains(InputStream stream, String text) throws IOException {
        String seen = "";
        for (byte[] some = stream.readNBytes(1 << 20); some.length > 0; some = stream.readNBytes(1 << 20)) {
            seen = seen.substring(Math.max(0, seen.length() - text.length()))
                    + new String(some, StandardCharsets.ISO_8859_1);
            if (seen.contains(text)) {
                return true;
            }
        }
        return false;
    }
}
