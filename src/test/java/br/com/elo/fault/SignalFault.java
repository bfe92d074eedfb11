package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.api.Clients;
import br.com.elo.api.Fragile;
import br.com.elo.api.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The process is ended while clients ask on 32 connections. */
@ExtendWith(Measured.class)
class SignalFault {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final int CLIENTS = 32;
    private static final long SOME = 2_000;

    @Test
    void sigtermLosesNoRequest(Figures figures) {
        long served = 0;
        long after = 0;
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < Size.SIGNALS.now(); i++) {
            try (ApiProcess api = new ApiProcess.Command().token(TOKEN).serve();
                 Clients clients = new Clients(api.port()).withoutReturn().with(CLIENTS, TOKEN)) {
                clients.awaitServed(SOME);
                long before = clients.served();
                api.terminate();
                clients.join();
                assertEquals(143, api.exitStatus());
                served += clients.served();
                after += clients.served() - before;
                lost.addAll(clients.failures());
            }
        }
        figures.put("signals", Size.SIGNALS.now()).put("requests", served).put("after_signal", after).put("lost", lost.size());
        assertEquals(List.of(), lost);
        assertTrue(after > 0, "nobody was there when it came");
    }

    @Test
    void sigtermFinishesRequestsThatTakeTwoSeconds(Figures figures) {
        try (ApiProcess api = new ApiProcess.Command().program(Fragile.class).token(TOKEN)
                .variable("SERVER_DRAIN_SECONDS", "0").serve()) {
            List<Wire> inFlight = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                inFlight.add(api.connect().send("GET /slow HTTP/1.1\nHost: a\nAuthorization: Token " + TOKEN + "\n\n"));
            }
            // Its listener takes one connection after the other: when this one is answered, all before it were taken.
            assertTrue(Recovery.isHealthy(api.port()));

            api.terminate();

            long finished = inFlight.stream().filter(wire -> wire.readToEnd().endsWith("done")).count();
            figures.put("in_flight", CLIENTS).put("lost", CLIENTS - finished);
            inFlight.forEach(Wire::close);
            assertEquals(CLIENTS, finished);
            assertEquals(143, api.exitStatus());
        }
    }

    /** It costs the one request that each client has in flight. Whoever comes back finds a successor on the same port. */
    @Test
    void sigkillLeavesNothingThatASuccessorTripsOver(Figures figures) {
        long served = 0;
        long slowest = 0;
        for (int i = 0; i < Size.SIGNALS.now(); i++) {
            ApiProcess killed = new ApiProcess.Command().token(TOKEN).serve();
            try (killed; Clients clients = new Clients(killed.port()).with(CLIENTS, TOKEN)) {
                clients.awaitServed(SOME);
                ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
                assertEquals(137, killed.exitStatus());
                served += clients.served();
            }
            long begin = System.nanoTime();
            try (ApiProcess _ = new ApiProcess.Command().token(TOKEN).onPort(killed.port()).serve();
                 Clients clients = new Clients(killed.port()).with(CLIENTS, TOKEN)) {
                slowest = Math.max(slowest, (System.nanoTime() - begin) / 1_000_000);
                clients.awaitServed(SOME);
                assertEquals(List.of(), clients.failures());
                served += clients.served();
            }
        }
        figures.put("signals", Size.SIGNALS.now()).put("requests", served).put("slowest_successor_ms", slowest);
    }
}
