package br.com.elo.project;

import java.util.List;
import java.util.stream.Stream;

/** What options/dashboard.yaml counts and draws. */
public final class DashboardFile {
    private static final TemplateFile FILE = TemplateFile.DASHBOARD;

    private DashboardFile() {
    }

    public static List<Node> metricFilters() {
        return FILE.types().entrySet().stream().filter(type -> type.getValue().equals("AWS::Logs::MetricFilter"))
                .map(type -> FILE.properties(type.getKey())).toList();
    }

    /** What a filter publishes. */
    public static Node metric(Node filter) {
        return filter.at("MetricTransformations", 0);
    }

    /** What is drawn. Variables of the template stand in it as they are. */
    public static Stream<Node> widgets() {
        Node body = new Node(Yaml.read(FILE.name(), FILE.properties("Dashboard").at("DashboardBody", "Fn::Sub", 0).text()));
        return ((List<?>) body.at("widgets").value()).stream().map(Node::new);
    }
}
