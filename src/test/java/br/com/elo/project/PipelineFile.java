package br.com.elo.project;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What options/pipeline.yaml runs and allows. */
public final class PipelineFile {
    private static final TemplateFile FILE = TemplateFile.PIPELINE;

    private PipelineFile() {
    }

    /** What a project runs, in order. */
    @SuppressWarnings("unchecked")
    public static List<String> commands(String project) {
        Node buildspec = new Node(Yaml.read(FILE.name(), FILE.properties(project).at("Source", "BuildSpec").text()));
        return ((Map<String, Object>) buildspec.at("phases").value()).values().stream()
                .flatMap(phase -> ((List<String>) new Node(phase).at("commands").value()).stream()).toList();
    }

    /** The statements of policies that have a name, by resource and Sid. */
    public static SortedMap<String, Node> statements() {
        SortedMap<String, Node> found = new TreeMap<>();
        ((Map<?, ?>) FILE.template().at("Resources").value()).forEach((name, resource) -> {
            if (new Node(resource).at("Type").text().startsWith("AWS::IAM")) {
                collect(name.toString(), ((Map<?, ?>) resource).get("Properties"), found);
            }
        });
        return found;
    }

    private static void collect(String resource, Object value, Map<String, Node> found) {
        if (value instanceof Map<?, ?> map) {
            if (map.containsKey("Sid")) {
                found.put(resource + "/" + map.get("Sid"), new Node(map));
            }
            map.values().forEach(inner -> collect(resource, inner, found));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(resource, inner, found));
        }
    }
}
