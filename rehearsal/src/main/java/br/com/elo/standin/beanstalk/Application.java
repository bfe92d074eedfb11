package br.com.elo.standin.beanstalk;

import br.com.elo.standin.option.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An application: a name for environments and versions. */
final class Application {
    private final String name;
    private final String description;
    private final Instant created = Instant.now();
    private final List<Version> versions = new ArrayList<>();
    private final Map<String, Settings> templates = new TreeMap<>();
    private Lifecycle lifecycle = Lifecycle.FOR_EVER;

    Application(String name, String description) {
        this.name = name;
        this.description = description;
    }

    String name() {
        return name;
    }

    synchronized Optional<Version> version(String label) {
        return versions.stream().filter(version -> version.label().equals(label)).findFirst();
    }

    /** The newest first. */
    synchronized List<Version> versions() {
        return List.copyOf(versions);
    }

    synchronized void add(Version version) {
        if (version(version.label()).isPresent()) {
            throw Refusal.invalid("Application Version %s already exists.", version.label());
        }
        versions.addFirst(version);
    }

    synchronized void remove(Version version) {
        versions.remove(version);
    }

    synchronized void addTemplate(String template, Settings settings) {
        if (templates.putIfAbsent(template, settings) != null) {
            throw Refusal.invalid("Configuration Template %s already exists.", template);
        }
    }

    synchronized void removeTemplate(String template) {
        templates.remove(template);
    }

    /** The options of a saved configuration. */
    synchronized Settings template(String template) {
        Settings settings = templates.get(template);
        if (settings == null) {
            throw Refusal.invalid("No Configuration Template named '%s' found.", template);
        }
        return settings;
    }

    synchronized Lifecycle lifecycle() {
        return lifecycle;
    }

    synchronized void setLifecycle(Lifecycle other) {
        lifecycle = other;
    }

    synchronized Fields fields() {
        return Fields.of("ApplicationName", name).with("Description", description)
                .with("DateCreated", created).with("DateUpdated", created)
                .with("Versions", versions.stream().map(Version::label).toList())
                .with("ConfigurationTemplates", List.copyOf(templates.keySet()))
                .with("ResourceLifecycleConfig", lifecycle.fields());
    }
}
