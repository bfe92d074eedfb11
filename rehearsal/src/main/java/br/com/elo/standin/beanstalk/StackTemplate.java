package br.com.elo.standin.beanstalk;

import br.com.elo.project.OptionSetting;
import br.com.elo.project.References;
import br.com.elo.standin.machine.DeploymentException;
import br.com.elo.standin.option.Extensions;
import br.com.elo.standin.option.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The template of an environment's stack: its own resources, with those of .ebextensions added or merged in. */
final class StackTemplate {
    private static final String NAME = "AWSEBEnvironmentName";

    private StackTemplate() {
    }

    static Map<String, Object> of(Environment environment, Settings merged, Extensions extensions, Network network) {
        Map<String, Map<String, Object>> resources = new DefaultResources(environment, merged, network).all();
        extensions.files().forEach(file -> file.mergeInto(resources));
        requireAll(resources, merged);
        return new TreeMap<>(Map.of(
                "AWSTemplateFormatVersion", "2010-09-09",
                "Parameters", Map.of(NAME, Map.of("Type", "String", "Default", environment.name())),
                "Resources", resources));
    }

    /** moto passes over a reference that leads nowhere. CloudFormation refuses the template, before it makes anything. */
    private static void requireAll(Map<String, Map<String, Object>> resources, Settings merged) {
        List<String> missing = Stream.concat(References.in(resources), functions(merged).flatMap(References::in))
                .filter(name -> !resources.containsKey(name) && !name.equals(NAME) && !name.startsWith("AWS::"))
                .distinct().sorted().toList();
        if (!missing.isEmpty()) {
            throw new DeploymentException("Service:AmazonCloudFormation, Message:Template format error: Unresolved "
                    + "resource dependencies [%s] in the Resources block of the template"
                            .formatted(String.join(", ", missing)));
        }
    }

    private static Stream<Object> functions(Settings merged) {
        return merged.values().entrySet().stream()
                .map(entry -> new OptionSetting("", entry.getKey().namespace(), entry.getKey().name(), entry.getValue()))
                .filter(OptionSetting::isFunction)
                .map(OptionSetting::function);
    }
}
