package br.com.elo.project;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A file of .ebextensions or options. */
public record ConfigFile(String name, Map<String, Object> content) {
    /** What a reader of part1.md puts in the place of these words, in a form that can be checked. */
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "CERTIFICATE_ARN", "arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef",
            "PREFIX_LIST_ID", "pl-0123456789abcdef0",
            "ROLE_ARN", "arn:aws:iam::123456789012:role/aws-elasticbeanstalk-ec2-role",
            "SECRET_ARN", "arn:aws:secretsmanager:us-east-1:123456789012:secret:elo-api/token-a1B2c3");

    /** The project's own files in .ebextensions: a copy from options is somebody's choice. */
    public static List<ConfigFile> defaults() {
        Set<String> options = options().stream().map(ConfigFile::fileName).collect(toSet());
        return in(".ebextensions").stream().filter(file -> !options.contains(file.fileName())).toList();
    }

    static List<ConfigFile> options() {
        return in("options");
    }

    /** One of all files, by its name. */
    public static ConfigFile named(String fileName) {
        return all().stream().filter(file -> file.fileName().equals(fileName)).findFirst()
                .orElseThrow(() -> new AssertionError("no such file: " + fileName));
    }

    public static List<ConfigFile> all() {
        return Stream.concat(defaults().stream(), options().stream()).toList();
    }

    /** With the placeholders filled in, as `sed` in part1.md fills them. */
    public static String filledIn(String text) {
        String filled = text;
        for (Map.Entry<String, String> placeholder : PLACEHOLDERS.entrySet()) {
            filled = filled.replace(placeholder.getKey(), placeholder.getValue());
        }
        return filled;
    }

    public static boolean hasPlaceholder(String text) {
        return !filledIn(text).equals(text);
    }

    /** The setting among the defaults. */
    public static OptionSetting setting(String namespace, String option) {
        return defaults().stream()
                .flatMap(file -> file.optionSettings().stream())
                .filter(setting -> setting.is(namespace, option))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not set in .ebextensions: " + namespace + " " + option));
    }

    /** What this file sets an option to. */
    public String value(String namespace, String option) {
        return optionSettings().stream()
                .filter(setting -> setting.is(namespace, option))
                .map(OptionSetting::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not set in %s: %s %s".formatted(name, namespace, option)));
    }

    /** The properties of a resource of this file, to be asked for by path. */
    public Node properties(String resource) {
        return new Node(resources().get(resource)).at("Properties");
    }

    String fileName() {
        return Path.of(name).getFileName().toString();
    }

    @SuppressWarnings("unchecked")
    public List<OptionSetting> optionSettings() {
        Map<String, Map<String, Object>> namespaces =
                (Map<String, Map<String, Object>>) content.getOrDefault("option_settings", Map.of());
        return namespaces.entrySet().stream()
                .flatMap(namespace -> namespace.getValue().entrySet().stream()
                        .map(option -> new OptionSetting(name, namespace.getKey(), option.getKey(), option.getValue())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    public Map<String, Map<String, Object>> resources() {
        return (Map<String, Map<String, Object>>) content.getOrDefault("Resources", Map.of());
    }

    /** As Elastic Beanstalk does it: resources of this file join the others, properties join or replace theirs. */
    public void mergeInto(Map<String, Map<String, Object>> others) {
        resources().forEach((name, resource) -> others.merge(name, resource, ConfigFile::override));
    }

    private static Map<String, Object> override(Map<String, Object> theirs, Map<String, Object> ours) {
        Map<String, Object> merged = new HashMap<>(theirs);
        merged.putAll(ours);
        Map<String, Object> properties = new HashMap<>(propertiesOf(theirs));
        properties.putAll(propertiesOf(ours));
        merged.put("Properties", properties);
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> propertiesOf(Map<String, Object> resource) {
        return (Map<String, Object>) resource.getOrDefault("Properties", Map.of());
    }

    private static List<ConfigFile> in(String folder) {
        return Project.folder(folder, ".config").stream().map(ConfigFile::read).toList();
    }

    private static ConfigFile read(Path path) {
        String name = Project.ROOT.relativize(path).toString();
        return new ConfigFile(name, Yaml.read(name, filledIn(Project.text(path))));
    }
}
