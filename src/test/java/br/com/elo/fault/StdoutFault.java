package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.project.Await;
import br.com.elo.api.Clients;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody takes the log: each write fails, from the first line on. */
@ExtendWith(Measured.class)
class StdoutFault {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest(name = "{0}")
    @CsvSource({"full disk, > /dev/full, /dev/full", "closed pipe, > >(exec true), pipe:"})
    void changesNothingForClients(String kind, String redirection, String target, Figures figures) throws IOException {
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN)
                .under("bash", "-c", "exec \"$@\" " + redirection, "bash").start()) {
            Await.until(() -> !api.isAlive() || Recovery.isHealthy(api.port()));
            assertTrue(api.isAlive(), "it ended");
            assertTrue(Files.readSymbolicLink(Path.of("/proc/" + api.pid() + "/fd/1")).toString().startsWith(target));
            try (Clients clients = new Clients(api.port()).with(8, TOKEN)) {
                clients.awaitServed(Size.UNHEARD_REQUESTS.now());
                figures.put("requests", clients.served()).put("lost", clients.failures().size());
                assertEquals(List.of(), clients.failures());
            }
            api.terminate();
            assertEquals(143, api.exitStatus());
        }
    }
}
