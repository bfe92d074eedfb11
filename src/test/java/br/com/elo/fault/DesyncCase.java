package br.com.elo.fault;

import br.com.elo.project.Tsv;

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
        return Tsv.rows("/desync-cases.tsv")
                .map(cells -> new DesyncCase(cells[0], cells[1], cells[2], cells[3].translateEscapes()))
                .toList();
    }

    boolean isRefused() {
        return outcome.equals("refused");
    }
}
