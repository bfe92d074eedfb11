package br.com.elo.fault;

import br.com.elo.api.ApiProcess;
import br.com.elo.api.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Requests that two HTTP parsers may cut off at different places, so that a body becomes somebody else's request. */
@ExtendWith(Measured.class)
class DesyncFault {
    private static final String HIDDEN = "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    @Test
    void nothingBehindADoubtfulRequestIsRun(Figures figures) {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> refused = new TreeMap<>();
        List<DesyncCase> cases = DesyncCase.all();
        try (ApiProcess api = new ApiProcess.Command().token("s3cret42").serve()) {
            for (DesyncCase row : cases) {
                List<Integer> statuses = statuses(api, row);
                refused.merge(row.tier(), isRefused(statuses) ? 1 : 0, Integer::sum);
                if (row.isRefused() ? !isRefused(statuses) : !statuses.equals(List.of(401, 200))) {
                    wrong.add(row + " got " + statuses);
                }
            }
        }
        figures.put("cases", cases.size()).put("refused", refused).put("wrong", wrong.size());
        assertEquals("", String.join("\n", wrong));
    }

    private static boolean isRefused(List<Integer> statuses) {
        return statuses.size() == 1 && statuses.getFirst() >= 400 && statuses.getFirst() != 500;
    }

    /** Of all answers until the service closes; Wire fails if it does not. */
    private static List<Integer> statuses(ApiProcess api, DesyncCase row) {
        try (Wire wire = api.connect()) {
            wire.sendRaw((row.request() + HIDDEN).getBytes(StandardCharsets.ISO_8859_1));
            return Wire.statuses(wire.readToEnd());
        } catch (UncheckedIOException e) {
            throw new AssertionError(row.toString(), e);
        }
    }
}
