package br.com.elo.project;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** YAML, and JSON, which is a part of it. A key that occurs twice in a mapping is refused. */
public final class Yaml {
    private Yaml() {
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(String label, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(label).setAllowDuplicateKeys(false).build();
        return (Map<String, Object>) new Load(settings).loadFromString(text);
    }

    public static String write(Object value) {
        return new Dump(DumpSettings.builder().build()).dumpToString(value);
    }
}
