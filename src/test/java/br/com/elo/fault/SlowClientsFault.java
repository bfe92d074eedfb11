package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** slowhttptest's clients hold their connections as long as they can, and an honest client comes in between. */
@ExtendWith(Measured.class)
class SlowClientsFault {
    private static final String ALL_CLOSED = "No open connections left";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    /**
     * A heap of 128 MiB has places for 1,365 connections, so that the slow ones alone do not fill it. A slow reader is an
     * idle client to the service: the kernel holds our few bytes for it, so it may stay for 75 s, longer than this test.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"header, -H, false", "body, -B, false", "reader, -X, true"})
    void keepNobodyElseWaiting(String kind, String option, boolean isIdle, Figures figures) {
        Tool slowhttptest = new Tool("slowhttptest");
        try (ApiProcess api = new ApiProcess.Command().token(TOKEN).flag("-Xmx128m").serve()) {
            Probe probe = new Probe(api.port(), TOKEN);
            String clients = Integer.toString(Size.SLOW_CLIENTS.now());
            String report;
            try (probe) {
                report = new String(slowhttptest.run(option, "-c", clients, "-r", "500", "-i", "2", "-l", "20", "-x", "10",
                        "-w", "1", "-y", "2", "-z", "1", "-n", "1", "-k", "10", "-u", "http://127.0.0.1:" + api.port() + "/"),
                        StandardCharsets.ISO_8859_1);
            }
            figures.put("clients", Size.SLOW_CLIENTS.now()).put("all_closed", report.contains(ALL_CLOSED));
            probe.report(figures);
            assertEquals(List.of(), probe.failures());
            assertTrue(api.isAlive());
            assertTrue(report.contains("slow HTTP test status"), report);
            assertTrue(report.contains(ALL_CLOSED) || isIdle, report);
        }
    }
}
