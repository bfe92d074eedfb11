package br.com.elo.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A row of desync-cases.tsv.
 *
 * @param tier    of http-desync-guardian: Severe, Ambiguous or Acceptable
 * @param reason  of http-desync-guardian
 * @param outcome refused or ignored
 * @param request as sent
 */
record DesyncCase(String tier, String reason, String outcome, String request) {

    static List<DesyncCase> all() {
        try (InputStream rows = DesyncCase.class.getResourceAsStream("/desync-cases.tsv")) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("tier\t"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new DesyncCase(cells[0], cells[1], cells[2], cells[3].translateEscapes()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRefused() {
        return outcome.equals("refused");
    }
}
