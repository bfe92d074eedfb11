package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.api.ApiProcess;
import br.com.elo.project.DashboardFile;
import br.com.elo.project.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the metric filters of options/dashboard.yaml publish of the lines that the service writes. */
class DashboardLinesIT {
    private static final String CURRENT = "the-current-token-is-long-enough-to-be-strong";
    private static final String PREVIOUS = "a-previous-token-is-long-enough-to-be-strong";
    private static final String ALONE = "Host: a\nConnection: close\n";

    @Test
    void whoComesIsCountedByWhatLetThemInOrKeptThemOut() {
        ApiProcess.Command command = new ApiProcess.Command().token(CURRENT).variable("ELO_PASS_PREVIOUS", PREVIOUS);
        assertEquals(Map.of("accepted_current", 1, "accepted_previous", 2, "refused_missing", 3, "refused_malformed", 1,
                "refused_wrong", 2, "refused_too_large", 1, "refused_invalid", 1), published(command, List.of(
                "Authorization: Token " + CURRENT, "Authorization: Token " + PREVIOUS, "Authorization: Token " + PREVIOUS,
                "X: 1", "X: 2", "X: 3", "Authorization: Bearer " + CURRENT, "Authorization: Token other-token-1",
                "Authorization: Token other-token-2", "X: " + "x".repeat(10_000), "no field")));
    }

    /** What did not happen leaves a gap: the other losses have no member in the line. */
    @Test
    void whileLockedAllAreRefusedAndNobodyIsLetIn() {
        assertEquals(Map.of("accepted_current", 0, "accepted_previous", 0, "refused_missing", 0, "refused_malformed", 0,
                "refused_wrong", 0, "refused_locked", 1), published(new ApiProcess.Command(), List.of("X: 1")));
    }

    /** What one run of the service publishes: each request is its own connection. */
    private static Map<String, Integer> published(ApiProcess.Command command, List<String> fields) {
        try (ApiProcess service = command.serve()) {
            fields.forEach(field -> service.exchange("GET / HTTP/1.1\n" + ALONE + field + "\n\n"));
            service.terminate();
            service.exitStatus();
            assertTrue(service.out().size() > service.events("requests").size(), "there are other lines too");
            return published(service.out());
        }
    }

    private static Map<String, Integer> published(List<String> lines) {
        Map<String, Integer> sums = new TreeMap<>();
        for (Node filter : DashboardFile.metricFilters()) {
            FilterPattern pattern = FilterPattern.of(filter.at("FilterPattern").text());
            lines.forEach(line -> pattern.value(line, DashboardFile.metric(filter).at("MetricValue").text()).ifPresent(
                    value -> sums.merge(DashboardFile.metric(filter).at("MetricName").text(), value.intValue(), Integer::sum)));
        }
        return sums;
    }
}
