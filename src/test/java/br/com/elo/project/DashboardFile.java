package br.com.elo.project;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** options/dashboard.yaml. */
public final class DashboardFile {
    public static final String NAME = "options/dashboard.yaml";
    public static final String TEXT = Project.text(NAME);
    public static final Node TEMPLATE = new Node(TemplateYaml.read(NAME, TEXT));

    private DashboardFile() {
    }

    public static Node properties(String resource) {
        return TEMPLATE.at("Resources", resource, "Properties");
    }

    /** Names and types of the resources. */
    public static SequencedMap<String, String> types() {
        TreeMap<String, String> types = new TreeMap<>();
        ((Map<?, ?>) TEMPLATE.at("Resources").value())
                .forEach((name, resource) -> types.put(name.toString(), new Node(resource).at("Type").text()));
        return types;
    }

    public static List<Node> metricFilters() {
        return types().entrySet().stream().filter(type -> type.getValue().equals("AWS::Logs::MetricFilter"))
                .map(type -> properties(type.getKey())).toList();
    }

    /** What is drawn. Variables of the template stand in it as they are. */
    public static Stream<Node> widgets() {
        Node body = new Node(Yaml.read(NAME, properties("Dashboard").at("DashboardBody", "Fn::Sub", 0).text()));
        return ((List<?>) body.at("widgets").value()).stream().map(Node::new);
    }
}
