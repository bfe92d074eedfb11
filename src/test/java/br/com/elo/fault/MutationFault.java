package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.api.Wire;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** zzuf flips bits in requests that hold no right token. A seed gives the same bytes each time. */
@ExtendWith(Measured.class)
class MutationFault {
    private static final int CLIENTS = 16;
    private static final Map<String, String> REQUESTS = Map.of(
            "nearly right token", "GET / HTTP/1.1\nHost: a\nAuthorization: Token 0123456789ABCDEF0123456789ABCDEF\n\n",
            "no token", "GET /orders/1?x=y HTTP/1.1\nHost: a\nUser-Agent: zzuf\nAccept: */*\nConnection: keep-alive\n\n",
            "length", "POST / HTTP/1.1\nHost: a\nContent-Type: text/plain\nContent-Length: 5\n\nhello",
            "chunked", "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n5\nhello\n0\n\n");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nearly right token", "no token", "length", "chunked"})
    void neverLetsAnybodyInAndNeverBreaks(String kind, Figures figures) throws IOException {
        Tool zzuf = new Tool("zzuf");
        byte[] request = Wire.crlf(REQUESTS.get(kind)).getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("request"), request);
        byte[] mutants = zzuf.run("-s", "0:" + Size.SEEDS.now(), "-r", "0.001:0.05", "cat", file.toString());
        assertEquals((long) Size.SEEDS.now() * request.length, mutants.length, "a seed gives as many bytes as it got");

        Map<String, Integer> answers = new ConcurrentSkipListMap<>();
        try (ApiProcess api = new ApiProcess.Command().token("0123456789abcdef0123456789abcdef").flag("-Xmx64m").serve()) {
            try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS, Thread.ofVirtual().factory())) {
                for (int at = 0; at < mutants.length; at += request.length) {
                    byte[] mutant = Arrays.copyOfRange(mutants, at, at + request.length);
                    clients.execute(() -> answers.merge(answer(api, mutant), 1, Integer::sum));
                }
            }
            assertTrue(Recovery.isHealthy(api.port()), "no longer alive");
        }
        figures.put("seeds", Size.SEEDS.now()).put("answers", answers);
        assertEquals(Size.SEEDS.now(), answers.values().stream().mapToInt(Integer::intValue).sum(), answers.toString());
        // 505 is the right answer where the mutation made another version of HTTP.
        assertTrue(answers.keySet().stream().allMatch(statuses -> statuses.matches("((4\\d\\d|501|505) ?)*")), answers.toString());
    }

    /** The statuses of all answers that it gets: a mutation may make two requests of one. */
    private static String answer(ApiProcess api, byte[] mutant) {
        try (Wire wire = api.connect()) {
            return Wire.statuses(wire.sendRaw(mutant).finish().readToEnd()).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
        }
    }
}
