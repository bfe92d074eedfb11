package br.com.elo.beanstalk;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.DashboardFile;
import br.com.elo.project.Guide;
import br.com.elo.project.Node;
import br.com.elo.project.TemplateFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What options/dashboard.yaml draws is there to be drawn, and in a statistic that says something. */
class DashboardTest {
    private static final List<String> BALANCER = List.of("LoadBalancer", "${Balancer}");
    private static final List<String> TARGETS = List.of("TargetGroup", "${Targets}", "LoadBalancer", "${Balancer}");
    /** Namespace, metric and dimensions, with the statistics that AWS's guide calls useful for it. */
    private static final Map<List<String>, Set<String>> OF_THE_BALANCER = Map.of(
            balancer("RequestCount", BALANCER), Set.of("Sum"),
            balancer("HTTPCode_Target_4XX_Count", BALANCER), Set.of("Sum"),
            balancer("HTTPCode_Target_5XX_Count", BALANCER), Set.of("Sum"),
            balancer("HTTPCode_ELB_4XX_Count", BALANCER), Set.of("Sum"),
            balancer("HTTPCode_ELB_5XX_Count", BALANCER), Set.of("Sum"),
            balancer("TargetResponseTime", BALANCER), Set.of("p50", "p99"),
            balancer("HealthyHostCount", TARGETS), Set.of("Minimum"),
            balancer("UnHealthyHostCount", TARGETS), Set.of("Maximum"));
    private static final int COLUMNS = 24;
    private static final int FREE_METRICS = 10;
    private static final int FREE_METRICS_OF_A_DASHBOARD = 50;

    @Test
    void whatIsDrawnIsThereAndInAStatisticThatSaysSomething() {
        Map<List<String>, Set<String>> expected = new HashMap<>(OF_THE_BALANCER);
        DashboardFile.metricFilters().stream().map(DashboardFile::metric).forEach(metric -> expected.put(
                List.of(metric.at("MetricNamespace", "Fn::Sub").text(), metric.at("MetricName").text()), Set.of("Sum")));
        Map<List<String>, Set<String>> drawn = new HashMap<>();
        graphs().forEach(graph -> lines(graph).forEach(line ->
                drawn.computeIfAbsent(line.metric(), _ -> new HashSet<>()).add(line.statistic())));
        assertEquals(expected, drawn);
    }

    /** The service counts by the minute, and titles say so. */
    @Test
    void aPointIsAMinuteHoweverFarOneLooksBack() {
        graphs().forEach(graph -> assertEquals(60, graph.at("period").number(), graph::text));
        assertTrue(TemplateFile.DASHBOARD.text().contains("\"periodOverride\": \"inherit\""));
    }

    /** Beside thousands of calls with the current one, the last with the previous one could not be seen. */
    @Test
    void thePreviousTokenHasAGraphAndAScaleOfItsOwn() {
        List<List<String>> drawn = graphs().map(graph -> lines(graph).map(line -> line.metric().getLast()).toList()).toList();
        assertTrue(drawn.contains(List.of("accepted_previous")), drawn::toString);
    }

    @Test
    void nothingIsDrawnOverAnotherThing() {
        Set<List<Integer>> taken = new HashSet<>();
        DashboardFile.widgets().forEach(widget -> {
            int right = widget.at("x").number() + widget.at("width").number();
            assertTrue(right <= COLUMNS, widget::text);
            for (int x = widget.at("x").number(); x < right; x++) {
                for (int y = widget.at("y").number(); y < widget.at("y").number() + widget.at("height").number(); y++) {
                    assertTrue(taken.add(List.of(x, y)), widget::text);
                }
            }
        });
    }

    @Test
    void itCostsNothingByItself() {
        assertTrue(DashboardFile.metricFilters().size() <= FREE_METRICS);
        assertTrue(graphs().flatMap(DashboardTest::lines).count() <= FREE_METRICS_OF_A_DASHBOARD);
        DashboardFile.metricFilters().forEach(filter -> assertFalse(
                ((Map<?, ?>) DashboardFile.metric(filter).value()).containsKey("Dimensions"), "each value is a metric"));
    }

    /** By them bin/remove finds the stack, and by its name the policy its parts. */
    @Test
    void theGuideGivesWhatHasNoDefaultAndTheNameThatIsAllowed() {
        Map<?, ?> parameters = (Map<?, ?>) TemplateFile.DASHBOARD.template().at("Parameters").value();
        Set<String> needed = parameters.entrySet().stream()
                .filter(parameter -> !((Map<?, ?>) parameter.getValue()).containsKey("Default"))
                .map(parameter -> parameter.getKey().toString()).collect(toSet());
        String block = Guide.blocks().stream().map(Guide.Block::script)
                .filter(script -> script.contains(TemplateFile.DASHBOARD.name())).findFirst().orElseThrow();
        needed.forEach(parameter -> assertTrue(block.contains("\"" + parameter + "=$"), parameter));
        assertTrue(block.contains("\"EnvironmentName=$ENV_NAME\""));
        assertEquals(Set.of("\"$ENV_NAME-dashboard\""), Pattern.compile("--stack-name (\\S+)").matcher(block).results()
                .map(found -> found.group(1)).collect(toSet()));
        assertEquals("${AWS::StackName}-${AWS::Region}", TemplateFile.DASHBOARD.properties("Dashboard").at("DashboardName", "Fn::Sub").text());
        assertEquals("elo-api", new Node(parameters).at("ApplicationName", "Default").text());
    }

    private static List<String> balancer(String name, List<String> dimensions) {
        return Stream.concat(Stream.of("AWS/ApplicationELB", name), dimensions.stream()).toList();
    }

    private static Stream<Node> graphs() {
        return DashboardFile.widgets().filter(widget -> widget.at("type").text().equals("metric"))
                .map(widget -> widget.at("properties"));
    }

    private static Stream<Line> lines(Node graph) {
        return ((List<?>) graph.at("metrics").value()).stream().map(metric -> Line.of(graph, (List<?>) metric));
    }

    /**
     * A line of a graph.
     *
     * @param metric    namespace, name and dimensions
     * @param statistic its own, or the graph's
     */
    private record Line(List<String> metric, String statistic) {
        static Line of(Node graph, List<?> metric) {
            Map<?, ?> options = (Map<?, ?>) metric.getLast();
            return new Line(metric.subList(0, metric.size() - 1).stream().map(Object::toString).toList(),
                    options.containsKey("stat") ? options.get("stat").toString() : graph.at("stat").text());
        }
    }
}
