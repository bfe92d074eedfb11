package br.com.elo.standin.option;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.OptionCatalog;
import br.com.elo.project.OptionSetting;
import br.com.elo.project.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The .ebextensions of a source bundle, in the order in which they count. */
public record Extensions(List<ConfigFile> files) {
    private static final List<String> KEYS = List.of("option_settings", "Resources");

    public static Extensions in(Path bundle) {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            return new Extensions(zip.stream()
                    .filter(entry -> entry.getName().matches("\\.ebextensions/[^/]+\\.config"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .map(entry -> read(zip, entry))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all files set; a later file beats an earlier one. */
    public Settings settings() {
        SortedMap<OptionName, String> values = new TreeMap<>();
        files.stream().flatMap(file -> file.optionSettings().stream())
                .filter(setting -> !isFixedAtCreation(setting))
                .forEach(setting -> values.put(new OptionName(setting.namespace(), setting.name()), text(setting)));
        return new Settings(values);
    }

    /** Such an option has no effect in a file. */
    private static boolean isFixedAtCreation(OptionSetting setting) {
        return OptionCatalog.find(setting).filter(option -> option.note().contains("[creation-only]")).isPresent();
    }

    /** A mapping stands for a JSON document. */
    private static String text(OptionSetting setting) {
        return setting.value() instanceof Map ? Json.write(setting.value()) : setting.text();
    }

    /** A misspelt key would be passed over here, and a command not run: both must not pass. */
    private static ConfigFile known(ConfigFile file) {
        List<String> unknown = file.content().keySet().stream().filter(key -> !KEYS.contains(key)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new InvalidOptionsException(List.of("The configuration file %s has keys that cannot be rehearsed: %s; "
                    .formatted(file.name(), unknown) + "known are " + KEYS));
        }
        return file;
    }

    private static ConfigFile read(ZipFile zip, ZipEntry entry) {
        String name = entry.getName();
        try {
            String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return known(new ConfigFile(name, Yaml.read(name, text)));
        } catch (YamlEngineException | ClassCastException e) {
            throw new InvalidOptionsException(List.of("The configuration file %s in application version contains "
                    .formatted(name) + "invalid YAML or JSON. " + e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
