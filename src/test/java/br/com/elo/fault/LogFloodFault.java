package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.api.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Strangers try to fill the disk with what they send. On a default Helidon 10,000 cut requests cost 12 MB of log. */
@ExtendWith(Measured.class)
class LogFloodFault {
    private static final int CLIENTS = 16;
    private static final int A_FEW_KILOBYTES = 4 * 1024;
    private static final List<String> BAD = List.of(
            "GET / HTTP/1.1\nHost: a\n\n",
            "GET / HTTP/1.1\nHost: a\nAuthorization: Token wrong-token\n\n",
            "GET / HTTP/1.1\nHost: a\nAuthorization: Basic eDp5\n\n",
            "GET / HTTP/1.1\nHost: a\nX: \u0000\n\n",
            "GET / HTTP/1.0\n\n",
            "G@T / HTTP/1.1\nHost: a\n\n",
            "GET /%zz HTTP/1.1\nHost: a\n\n",
            "\u0016\u0003\u0001\u0002\n\n",
            "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\nzz\n\n",
            "POST / HTTP/1.1\nHost: a\nContent-Length: x\n\n");
    private static final List<String> CUT = List.of("", "GET / HT", "GET / HTTP/1.1\nHost: a\nX",
            "POST / HTTP/1.1\nHost: a\nContent-Length: 10\n\nhalf");

    @Test
    void costsAFewKilobytesOfLog(Figures figures) {
        try (ApiProcess api = new ApiProcess.Command().token("0123456789abcdef0123456789abcdef").serve()) {
            LongAdder sent = new LongAdder();
            try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS, Thread.ofVirtual().factory())) {
                for (int i = 0; i < Size.BAD_REQUESTS.now(); i++) {
                    int number = i;
                    clients.execute(() -> {
                        send(number, api.port());
                        sent.increment();
                    });
                }
            }
            assertTrue(Recovery.isHealthy(api.port()));
            api.terminate();
            assertEquals(143, api.exitStatus());

            long bytes = Stream.of(api.out(), api.err()).flatMap(List::stream).mapToLong(line -> line.length() + 1).sum();
            figures.put("requests", sent.sum()).put("log_bytes", bytes)
                    .put("lines", api.out().size() + api.err().size());
            assertEquals(Size.BAD_REQUESTS.now(), sent.sum());
            assertTrue(bytes <= A_FEW_KILOBYTES, () -> bytes + " bytes, among them: " + api.out().getLast() + api.err());
        }
    }

    private static void send(int number, int port) {
        try (Wire wire = new Wire(port)) {
            if (number % 3 == 0) {
                wire.send(CUT.get(number / 3 % CUT.size()));
            } else {
                wire.send(BAD.get(number / 3 % BAD.size())).readAnswer();
            }
        }
    }
}
