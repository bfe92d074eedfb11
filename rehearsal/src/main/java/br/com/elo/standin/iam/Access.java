package br.com.elo.standin.iam;

import br.com.elo.project.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody wants to do.
 *
 * @param policy of the resource; empty if it has none
 */
public record Access(String action, String resource, String policy) {
    public Access(String action, String resource) {
        this(action, resource, "");
    }

    /** For the engine. */
    Map<String, Object> question() {
        Map<String, Object> question = new LinkedHashMap<>(Map.of("action", action, "resource", resource));
        if (!policy.isEmpty()) {
            question.put("policy", Yaml.read("policy", policy));
        }
        return question;
    }
}
