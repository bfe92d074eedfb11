package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Fewer file descriptors than connections. A default Helidon's listener ends at the first accept() that fails. */
@ExtendWith(Measured.class)
class FileDescriptorFault {
    private static final int LIMIT = 256;
    private static final int CONNECTIONS = 300;

    @Test
    void theListenerOutlivesTheCrowd(Figures figures) {
        try (ApiProcess api = new ApiProcess.Command().token("s3cret42").flag("-XX:-MaxFDLimit")
                .under("sh", "-c", "ulimit -n " + LIMIT + "; exec \"$@\"", "sh").serve()) {
            try (Crowd crowd = new Crowd(CONNECTIONS, api.port())) {
                figures.put("limit", LIMIT).put("connections", crowd.connected());
                assertTrue(crowd.connected() > LIMIT, "not more connections than file descriptors");
            }
            Recovery.await(api.port(), figures);
            assertTrue(api.isAlive());
        }
    }
}
