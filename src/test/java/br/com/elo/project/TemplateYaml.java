package br.com.elo.project;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML as CloudFormation reads it: the short form of a function becomes its long form. */
public final class TemplateYaml extends StandardConstructor {
    private static final List<String> FUNCTIONS = List.of("And", "Base64", "Condition", "Equals",
            "FindInMap", "GetAtt", "GetAZs", "If", "ImportValue", "Join", "Not", "Or", "Ref", "Select", "Split", "Sub");

    private TemplateYaml(LoadSettings settings) {
        super(settings);
        for (String function : FUNCTIONS) {
            tagConstructors.put(new Tag("!" + function), node -> Map.of(longForm(function), argument(function, node)));
        }
    }

    /** An alias is refused: CloudFormation does not know any. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(String label, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(label).setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0).build();
        return (Map<String, Object>) new Load(settings, new TemplateYaml(settings)).loadFromString(text);
    }

    private static String longForm(String function) {
        return function.equals("Ref") || function.equals("Condition") ? function : "Fn::" + function;
    }

    private Object argument(String function, Node node) {
        return switch (node) {
            case ScalarNode scalar when function.equals("GetAtt") -> Arrays.asList(scalar.getValue().split("\\.", 2));
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> constructSequence(sequence);
            case MappingNode mapping -> constructMapping(mapping);
            default -> throw new IllegalArgumentException("!" + function + " of " + node);
        };
    }
}
