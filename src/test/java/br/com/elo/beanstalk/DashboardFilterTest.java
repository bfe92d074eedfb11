package br.com.elo.beanstalk;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.api.log.Count;
import br.com.elo.project.DashboardFile;
import br.com.elo.project.Guide;
import br.com.elo.project.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The metric filters of options/dashboard.yaml; what they make of real lines is for {@link DashboardLinesIT}. */
class DashboardFilterTest {
    private static final List<Node> FILTERS = DashboardFile.metricFilters();

    @Test
    void eachWayToBeLetInOrRefusedHasAFilter() {
        Set<String> counted = Arrays.stream(Count.values()).map(count -> count.name().toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("accepted_") || name.startsWith("refused_")).collect(toSet());
        assertEquals(counted, FILTERS.stream().map(filter -> DashboardFile.metric(filter).at("MetricName").text()).collect(toSet()));
        assertEquals(counted.size(), FILTERS.size(), "a metric has one source, or calls count twice");
    }

    /** A filter publishes a member only if its pattern asks for it. */
    @Test
    void aMetricIsTheMemberOfItsName() {
        for (Node filter : FILTERS) {
            String name = DashboardFile.metric(filter).at("MetricName").text();
            assertEquals("$." + name, DashboardFile.metric(filter).at("MetricValue").text());
            assertEquals("{ $.event = \"requests\" && $." + name + " = * }", filter.at("FilterPattern").text());
            assertEquals("Count", DashboardFile.metric(filter).at("Unit").text());
        }
    }

    @Test
    void theLinesAreThoseOfTheGroupThatTheGuideReads() {
        for (Node filter : FILTERS) {
            String group = filter.at("LogGroupName", "Fn::Sub").text().replace("${EnvironmentName}", "$ENV_NAME");
            assertTrue(Guide.text().contains("\nLOG_GROUP=\"" + group + "\"\n"), group);
        }
    }
}
