package br.com.elo.project;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A template in options that is a stack of its own. */
public record TemplateFile(String name, String text, Node template) {
    public static final TemplateFile PIPELINE = named("options/pipeline.yaml");
    public static final TemplateFile DASHBOARD = named("options/dashboard.yaml");

    private static TemplateFile named(String name) {
        String text = Project.text(name);
        return new TemplateFile(name, text, new Node(TemplateYaml.read(name, text)));
    }

    public static List<TemplateFile> all() {
        return Project.folder("options", ".yaml").stream().map(file -> named("options/" + file.getFileName())).toList();
    }

    public Node properties(String resource) {
        return template.at("Resources", resource, "Properties");
    }

    /** The types of its resources, by their names. */
    public SortedMap<String, String> types() {
        SortedMap<String, String> types = new TreeMap<>();
        ((Map<?, ?>) template.at("Resources").value())
                .forEach((name, resource) -> types.put(name.toString(), new Node(resource).at("Type").text()));
        return types;
    }

    @Override
    public String toString() {
        return name;
    }
}
