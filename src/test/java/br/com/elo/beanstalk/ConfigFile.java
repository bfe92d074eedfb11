package br.com.elo.beanstalk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of .ebextensions or options. */
record ConfigFile(String name, Map<String, Object> content) {
    /** What a reader of part1.md puts in the place of these words, in a form that can be checked. */
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "CERTIFICATE_ARN", "arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef",
            "PREFIX_LIST_ID", "pl-0123456789abcdef0",
            "SECRET_ARN", "arn:aws:secretsmanager:us-east-1:123456789012:secret:elo-api/elo-api-prod-a1B2c3");

    static List<ConfigFile> defaults() {
        return in(".ebextensions");
    }

    static List<ConfigFile> options() {
        return in("options");
    }

    static List<ConfigFile> all() {
        return Stream.concat(defaults().stream(), options().stream()).toList();
    }

    /** With the placeholders filled in, as `sed` in part1.md fills them. */
    static String filledIn(String text) {
        String filled = text;
        for (Map.Entry<String, String> placeholder : PLACEHOLDERS.entrySet()) {
            filled = filled.replace(placeholder.getKey(), placeholder.getValue());
        }
        return filled;
    }

    static boolean hasPlaceholder(String text) {
        return !filledIn(text).equals(text);
    }

    @SuppressWarnings("unchecked")
    List<OptionSetting> optionSettings() {
        Map<String, Map<String, Object>> namespaces =
                (Map<String, Map<String, Object>>) content.getOrDefault("option_settings", Map.of());
        return namespaces.entrySet().stream()
                .flatMap(namespace -> namespace.getValue().entrySet().stream()
                        .map(option -> new OptionSetting(name, namespace.getKey(), option.getKey(), option.getValue())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    Map<String, Map<String, Object>> resources() {
        return (Map<String, Map<String, Object>>) content.getOrDefault("Resources", Map.of());
    }

    private static List<ConfigFile> in(String folder) {
        return Project.folder(folder, ".config").stream().map(ConfigFile::read).toList();
    }

    private static ConfigFile read(Path path) {
        String name = Project.ROOT.relativize(path).toString();
        return new ConfigFile(name, Yaml.read(name, filledIn(Project.text(path))));
    }
}
